//! Numbers of sixteen bits, eight at a time: WebAssembly has instructions for it, and they take a third off a person's wait.
//! Elsewhere the same is reckoned one by one.

#[cfg(all(target_arch = "wasm32", target_feature = "simd128"))]
mod eight {
    use core::arch::wasm32::{
        i16x8, i16x8_add_sat, i16x8_q15mulr_sat, i16x8_splat, i32x4_add, i32x4_dot_i16x8, i32x4_extract_lane, v128,
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
        pub(crate) const fn all(number: i16) -> Self {
            Self([number; 8])
        }

        pub(crate) fn of(numbers: [i16; 8]) -> Self {
            Self(numbers)
        }

        pub(super) fn moved(mut self, along: Self, by: i16) -> Self {
            for (number, along) in self.0.iter_mut().zip(along.0) {
                let step = (i32::from(along) * i32::from(by) + 0x4000) >> 15;
                *number = number.saturating_add(step.clamp(i16::MIN.into(), i16::MAX.into()) as i16);
            }
            self
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
