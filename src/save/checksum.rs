//! Whether a file is as it was written.

/// CRC-32 (ISO 3309, as in zip and PNG) of a text, in eight digits. Ends of lines do not count: mail programs and editors
/// write them otherwise, and within a text of JSON none can stand.
pub(super) fn checksum(text: &str) -> String {
    let mut sum = u32::MAX;
    for byte in text.bytes().filter(|byte| !matches!(byte, b'\r' | b'\n')) {
        sum ^= u32::from(byte);
        for _ in 0..8 {
            let carried = sum & 1;
            sum = (sum >> 1) ^ (carried * 0xEDB8_8320);
        }
    }
    format!("{:08x}", !sum)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn as_it_is_reckoned_everywhere() {
        // The check value of the catalogue of CRCs: https://reveng.sourceforge.io/crc-catalogue/17plus.htm
        assert_eq!(checksum("123456789"), "cbf43926");
        assert_eq!(checksum("12345\r\n6789\n"), "cbf43926");
        assert_eq!(checksum(""), "00000000");
    }
}
