//! How near to the publisher a figure was read.

/// The grade of a figure, best first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Evidence {
    /// The publisher's own table.
    OfficialTable,
    /// The publisher's own text.
    OfficialText,
    /// A newspaper or a commentary that quotes the publisher.
    SecondaryText,
    /// Added up or taken away from the publisher's counts.
    Derived,
    /// The office that hands the tool out says so, and where.
    Office,
    /// The person's own paper.
    OwnPaper,
}

impl Evidence {
    /// The grade with this name; a figure without a known grade does not ship.
    pub(super) fn with_id(id: &str) -> Option<Self> {
        match id {
            "official_table" => Some(Self::OfficialTable),
            "official_text" => Some(Self::OfficialText),
            "secondary_text" => Some(Self::SecondaryText),
            "derived" => Some(Self::Derived),
            _ => None,
        }
    }

    /// The grade in words.
    pub const fn label(self) -> &'static str {
        match self {
            Self::OfficialTable => "公表された表",
            Self::OfficialText => "公表された文書",
            Self::SecondaryText => "公表値を引用した記事",
            Self::Derived => "公表された人数からの計算",
            Self::Office => "この道具を配る団体の資料",
            Self::OwnPaper => "お手元の表",
        }
    }
}
