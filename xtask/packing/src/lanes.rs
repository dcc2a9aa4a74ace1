//! Eight numbers of sixteen bits, reckoned with at a time: WebAssembly has instructions for it, and a person waits half
//! as long. Elsewhere the same is reckoned one by one.

#[cfg(all(target_arch = "wasm32", target_feature = "simd128"))]
mod eight {
    use core::arch::wasm32::{
        i8x16_popcnt, i8x16_swizzle, i16x8, i16x8_add, i16x8_add_sat, i16x8_extract_lane, i16x8_q15mulr_sat,
        i16x8_shl, i16x8_splat, i16x8_sub, i32x4_add, i32x4_dot_i16x8, i32x4_extract_lane, u8x16, u16x8_shr,
        v128, v128_and, v128_or, v128_xor,
    };

    #[derive(Clone, Copy)]
    pub(crate) struct Eight(v128);

    impl Eight {
        pub(crate) const fn all(number: i16) -> Self {
            Self(i16x8(number, number, number, number, number, number, number, number))
        }

        pub(crate) fn of([a, b, c, d, e, f, g, h]: [i16; 8]) -> Self {
            Self(i16x8(a, b, c, d, e, f, g, h))
        }

        pub(crate) fn each(self) -> [i16; 8] {
            [
                i16x8_extract_lane::<0>(self.0),
                i16x8_extract_lane::<1>(self.0),
                i16x8_extract_lane::<2>(self.0),
                i16x8_extract_lane::<3>(self.0),
                i16x8_extract_lane::<4>(self.0),
                i16x8_extract_lane::<5>(self.0),
                i16x8_extract_lane::<6>(self.0),
                i16x8_extract_lane::<7>(self.0),
            ]
        }

        pub(crate) fn and(self, other: Self) -> Self {
            Self(v128_and(self.0, other.0))
        }

        pub(crate) fn or(self, other: Self) -> Self {
            Self(v128_or(self.0, other.0))
        }

        pub(crate) fn xor(self, other: Self) -> Self {
            Self(v128_xor(self.0, other.0))
        }

        pub(crate) fn plus(self, other: Self) -> Self {
            Self(i16x8_add(self.0, other.0))
        }

        pub(crate) fn minus(self, other: Self) -> Self {
            Self(i16x8_sub(self.0, other.0))
        }

        pub(crate) fn up(self, bits: u32) -> Self {
            Self(i16x8_shl(self.0, bits))
        }

        pub(crate) fn down(self, bits: u32) -> Self {
            Self(u16x8_shr(self.0, bits))
        }

        pub(crate) fn part(self, of: Self) -> Self {
            Self(i16x8_q15mulr_sat(self.0, of.0))
        }

        pub(crate) fn by_ones(self, [a, b, c, d, e, f, g]: [u8; 7]) -> Self {
            let table = u8x16(0, a, b, c, d, e, f, g, 0, 0, 0, 0, 0, 0, 0, 0);
            Self(i8x16_swizzle(table, i8x16_popcnt(self.0)))
        }

        pub(super) fn moved(self, along: Self, by: i16) -> Self {
            Self(i16x8_add_sat(self.0, i16x8_q15mulr_sat(along.0, i16x8_splat(by))))
        }
    }

    pub(super) fn products<const N: usize>(ones: &[Eight; N], others: &[Eight; N]) -> i32 {
        let sums = ones
            .iter()
            .zip(others)
            .map(|(one, other)| i32x4_dot_i16x8(one.0, other.0))
            .fold(Eight::all(0).0, |sums, products| i32x4_add(sums, products));
        i32x4_extract_lane::<0>(sums)
            + i32x4_extract_lane::<1>(sums)
            + i32x4_extract_lane::<2>(sums)
            + i32x4_extract_lane::<3>(sums)
    }
}

#[cfg(not(all(target_arch = "wasm32", target_feature = "simd128")))]
mod eight {
    #[derive(Clone, Copy)]
    pub(crate) struct Eight([i16; 8]);

    impl Eight {
        /// The same number eight times.
        pub(crate) const fn all(number: i16) -> Self {
            Self([number; 8])
        }

        pub(crate) fn of(numbers: [i16; 8]) -> Self {
            Self(numbers)
        }

        pub(crate) fn each(self) -> [i16; 8] {
            self.0
        }

        fn with(mut self, other: Self, both: impl Fn(i16, i16) -> i16) -> Self {
            for (one, other) in self.0.iter_mut().zip(other.0) {
                *one = both(*one, other);
            }
            self
        }

        pub(crate) fn and(self, other: Self) -> Self {
            self.with(other, |one, other| one & other)
        }

        pub(crate) fn or(self, other: Self) -> Self {
            self.with(other, |one, other| one | other)
        }

        pub(crate) fn xor(self, other: Self) -> Self {
            self.with(other, |one, other| one ^ other)
        }

        pub(crate) fn plus(self, other: Self) -> Self {
            self.with(other, i16::wrapping_add)
        }

        pub(crate) fn minus(self, other: Self) -> Self {
            self.with(other, i16::wrapping_sub)
        }

        pub(crate) fn up(self, bits: u32) -> Self {
            Self(self.0.map(|number| number << bits))
        }

        /// Shifted down, without a sign.
        pub(crate) fn down(self, bits: u32) -> Self {
            Self(self.0.map(|number| (number as u16 >> bits) as i16))
        }

        /// So many 32768ths of the others, rounded.
        pub(crate) fn part(self, of: Self) -> Self {
            self.with(of, |one, other| {
                let product = (i32::from(one) * i32::from(other) + 0x4000) >> 15;
                product.clamp(i16::MIN.into(), i16::MAX.into()) as i16
            })
        }

        /// What the table has for each number's count of ones, which is one to seven, all of them in the low byte.
        pub(crate) fn by_ones(self, table: [u8; 7]) -> Self {
            Self(self.0.map(|number| i16::from(table[(number.count_ones().max(1) as usize - 1).min(6)])))
        }

        pub(super) fn moved(self, along: Self, by: i16) -> Self {
            self.with(along.part(Self::all(by)), i16::saturating_add)
        }
    }

    pub(super) fn products<const N: usize>(ones: &[Eight; N], others: &[Eight; N]) -> i32 {
        let products = |(one, other): (&Eight, &Eight)| -> i32 {
            one.0.iter().zip(other.0).map(|(one, other)| i32::from(*one) * i32::from(other)).sum()
        };
        ones.iter().zip(others).map(products).sum()
    }
}

pub(crate) use eight::Eight;

/// The sum of the products.
pub(crate) fn products<const N: usize>(ones: &[Eight; N], others: &[Eight; N]) -> i32 {
    eight::products(ones, others)
}

/// Moves each number along another by so many 32768ths of it.
pub(crate) fn shift<const N: usize>(numbers: &mut [Eight; N], along: &[Eight; N], by: i16) {
    for (number, along) in numbers.iter_mut().zip(along) {
        *number = number.moved(*along, by);
    }
}
