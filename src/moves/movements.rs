//! The movements: shoulders, back, sides, legs, balance, breath. Each has a way for those who sit.
//! Their words stand in the catalogue in this order.

use super::Figure;
use super::movement::Movement;

/// Feet on the floor, seen from the front; on a chair; on a chair from its side.
const FEET: &str = "M60 90L52 120 50 148H44M60 90L68 120 70 148H76";
const SEAT: &str = "M60 96L48 102 46 128V148H40M60 96L72 102 74 128V148H80";
const SEAT_SIDEWAYS: &str = "M50 100L80 102 80 148H90";

/// `body` is the whole where there are no `legs`.
const fn figure(x: u8, y: u8, body: &'static str, legs: &'static str) -> Figure {
    Figure::new((x, y), body, legs)
}

pub(super) static SHOULDERS: Movement = Movement {
    place: 0,
    standing: [
        figure(60, 30, "M60 42V90M60 48H48L42 70 44 92M60 48H72L78 70 76 92", FEET),
        figure(60, 32, "M60 44V90M60 46L46 40 40 64 42 86M60 46L74 40 80 64 78 86", FEET)
            .going("M28 54V38M28 38L23 44M28 38L33 44M92 54V38M92 38L87 44M92 38L97 44"),
    ],
    sitting: [
        figure(60, 38, "M60 50V96M60 56H48L42 76 46 98M60 56H72L78 76 74 98", SEAT).on_a_chair(),
        figure(60, 40, "M60 52V96M60 54L46 48 40 70 46 94M60 54L74 48 80 70 74 94", SEAT)
            .on_a_chair()
            .going("M28 62V46M28 46L23 52M28 46L33 52M92 62V46M92 46L87 52M92 46L97 52"),
    ],
};

pub(super) static ELBOWS: Movement = Movement {
    place: 1,
    standing: [
        figure(60, 30, "M60 42V90M60 48H48L34 50 44 44M60 48H72L86 50 76 44", FEET)
            .going("M30 38C22 46 22 58 32 64M32 64L24 62M32 64L33 56M90 38C98 46 98 58 88 64M88 64L96 62M88 64L87 56"),
        figure(60, 30, "M60 42V90M60 48L48 46 38 26 48 40M60 48L72 46 82 26 72 40", FEET),
    ],
    sitting: [
        figure(60, 38, "M60 50V96M60 56H48L34 58 44 52M60 56H72L86 58 76 52", SEAT)
            .on_a_chair()
            .going("M30 46C22 54 22 66 32 72M32 72L24 70M32 72L33 64M90 46C98 54 98 66 88 72M88 72L96 70M88 72L87 64"),
        figure(60, 38, "M60 50V96M60 56L48 54 38 34 48 48M60 56L72 54 82 34 72 48", SEAT).on_a_chair(),
    ],
};

pub(super) static BACK: Movement = Movement {
    place: 2,
    standing: [
        figure(74, 42, "M68 52C56 56 52 72 54 92M66 56L82 72 96 66M54 92L58 120 54 148H64", ""),
        figure(56, 28, "M58 40C62 58 60 74 56 92M58 48L42 62 36 82M56 92L60 120 56 148H66", "")
            .going("M84 44C80 34 74 30 68 28M68 28L73 34M68 28L76 26"),
    ],
    sitting: [
        figure(70, 48, "M64 58C50 62 46 80 50 100M62 62L78 80 92 74", SEAT_SIDEWAYS).on_a_chair_sideways(),
        figure(54, 34, "M56 46C62 64 58 82 52 100M57 54L70 76 80 98M52 100L80 102 80 148H90", "")
            .on_a_chair_sideways()
            .going("M84 50C80 40 74 36 68 34M68 34L73 40M68 34L76 32"),
    ],
};

pub(super) static SIDES: Movement = Movement {
    place: 3,
    standing: [
        figure(60, 30, "M60 42V90M60 48H48L42 70 44 92M60 48H72L78 70 76 92", FEET),
        figure(72, 36, "M67 47C62 62 60 76 60 90M66 52L54 34 70 12M66 52L80 62 74 84", FEET)
            .going("M38 28C42 16 50 10 60 8M60 8L52 6M60 8L55 14"),
    ],
    sitting: [
        figure(60, 38, "M60 50V96M60 56H48L42 76 46 98M60 56H72L78 76 74 98", SEAT).on_a_chair(),
        figure(72, 44, "M67 55C62 70 60 84 60 96M66 60L54 42 70 20M66 60L82 74 80 102", SEAT)
            .on_a_chair()
            .going("M38 36C42 24 50 18 60 16M60 16L52 14M60 16L55 22"),
    ],
};

pub(super) static MARCH: Movement = Movement {
    place: 4,
    standing: [
        figure(60, 30, "M60 42V90M60 48H48L40 66 52 58M60 48H72L80 68 78 88M60 90L46 102 48 126H42M60 90L68 120 70 148H76", ""),
        figure(60, 30, "M60 42V90M60 48H72L80 66 68 58M60 48H48L40 68 42 88M60 90L74 102 72 126H78M60 90L52 120 50 148H44", ""),
    ],
    sitting: [
        figure(60, 38, "M60 50V96M60 56H48L40 74 52 66M60 56H72L80 76 78 94M60 96L46 92 46 120H40M60 96L72 102 74 128V148H80", "").on_a_chair(),
        figure(60, 38, "M60 50V96M60 56H72L80 74 68 66M60 56H48L40 76 42 94M60 96L74 92 74 120H80M60 96L48 102 46 128V148H40", "").on_a_chair(),
    ],
};

pub(super) static HEELS: Movement = Movement {
    place: 5,
    standing: [
        figure(58, 32, "M58 44V92M58 50L74 68 90 68M58 92L59 120 58 148H70", "").at_a_table(),
        figure(58, 24, "M58 36V84M58 42L74 62 90 66M58 84L59 112 57 138L68 148", "")
            .at_a_table()
            .going("M40 146V128M40 128L35 134M40 128L45 134"),
    ],
    sitting: [
        figure(50, 36, "M51 48L50 100M51 56L62 76 74 98M50 100L80 102 80 148H92", "").on_a_chair_sideways(),
        figure(50, 36, "M51 48L50 100M51 56L62 76 74 96M50 100L80 94 80 138L90 148", "")
            .on_a_chair_sideways()
            .going("M100 146V128M100 128L95 134M100 128L105 134"),
    ],
};

pub(super) static KNEES: Movement = Movement {
    place: 6,
    standing: [
        figure(58, 32, "M58 44V92M58 50L74 68 90 68M58 92L59 120 56 148H68", "").at_a_table(),
        figure(64, 46, "M60 57L46 98M59 62L76 74 91 69M46 98L72 116 58 148H70", "")
            .at_a_table()
            .going("M28 56V76M28 76L23 70M28 76L33 70"),
    ],
    sitting: [
        figure(66, 42, "M60 53L50 98M59 60L72 78 82 92M50 98L80 104 74 148H86", "")
            .on_a_chair_sideways()
            .going("M98 76V58M98 58L93 64M98 58L103 64"),
        figure(74, 28, "M72 40L70 90M71 48L78 70 80 92M70 90L76 118 72 148H84", "").on_a_chair_sideways(),
    ],
};

pub(super) static BALANCE: Movement = Movement {
    place: 7,
    standing: [
        figure(
            60,
            30,
            "M60 42V90M60 50L48 68 42 86M60 50L76 66 90 68M60 90L57 120 56 148H48M60 90L66 120 68 148H76",
            "",
        )
        .at_a_table(),
        figure(
            58,
            30,
            "M58 42V90M58 50L42 60 28 60M58 50L76 66 90 68M58 90L57 120 56 148H48M58 90L73 112 70 134H78",
            "",
        )
        .at_a_table(),
    ],
    sitting: [
        figure(50, 36, "M51 48L50 100M51 56L62 76 74 98", SEAT_SIDEWAYS).on_a_chair_sideways(),
        figure(50, 36, "M51 48L50 100M51 56L62 76 74 98M50 100L80 101 108 102V92M50 100L80 108V148H90", "")
            .on_a_chair_sideways()
            .going("M98 138C104 132 108 124 108 114M108 114L102 119M108 114L113 120"),
    ],
};

/// Arms open, at ease: not a movement by itself, but a figure for the wall.
pub const AT_EASE: Figure = figure(60, 30, "M60 42V90M60 48L40 42 24 30M60 48L80 42 96 30", FEET);

pub(super) static BREATH: Movement = Movement {
    place: 8,
    standing: [figure(60, 30, "M60 42V90M60 48L50 66 60 82M60 48L70 66 60 82", FEET), AT_EASE],
    sitting: [
        figure(60, 38, "M60 50V96M60 56L50 74 60 90M60 56L70 74 60 90", SEAT).on_a_chair(),
        figure(60, 38, "M60 50V96M60 56L40 50 24 38M60 56L80 50 96 38", SEAT).on_a_chair(),
    ],
};
