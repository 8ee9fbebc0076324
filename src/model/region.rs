//! The regions in which the service runs, and where it is reached there.

use super::record::vocabulary;

vocabulary! {
    /// A region of the cloud, by its id.
    ///
    /// These are the regions for which the official SDK knows an endpoint of the service. That this request is
    /// offered in each of them is not said. The places are there to orient; the id is what counts.
    Region {
        /// Europe, Dublin. Its endpoint has a top-level domain of its own, `.eu`.
        EuWest101 = "eu-west-101",
        /// Northern China, Beijing 4.
        CnNorth4 = "cn-north-4",
        /// Northern China, Beijing 1.
        CnNorth1 = "cn-north-1",
        /// Southern China, Guangzhou.
        CnSouth1 = "cn-south-1",
        /// Eastern China, Shanghai 1.
        CnEast3 = "cn-east-3",
        /// Eastern China, Shanghai 2.
        CnEast2 = "cn-east-2",
        /// Northern China, Beijing 2.
        CnNorth2 = "cn-north-2",
        /// Singapore.
        ApSoutheast3 = "ap-southeast-3",
        /// Hong Kong, China.
        ApSoutheast1 = "ap-southeast-1",
        /// Thailand, Bangkok.
        ApSoutheast2 = "ap-southeast-2",
        /// Brazil, São Paulo.
        SaBrazil1 = "sa-brazil-1",
        /// Chile, Santiago.
        LaSouth2 = "la-south-2",
        /// Mexico, Mexico City 2.
        LaNorth2 = "la-north-2",
        /// Mexico, Mexico City 1.
        NaMexico1 = "na-mexico-1",
        /// South Africa, Johannesburg.
        AfSouth1 = "af-south-1",
        /// Northern China, Ulanqab.
        CnNorth9 = "cn-north-9",
        /// South-western China, Guiyang.
        CnSouthwest2 = "cn-southwest-2",
        /// Southern China, Shenzhen.
        CnSouth2 = "cn-south-2",
        /// Southern China.
        CnSouth4 = "cn-south-4",
        /// Türkiye, Istanbul.
        TrWest1 = "tr-west-1",
        /// Indonesia, Jakarta.
        ApSoutheast4 = "ap-southeast-4",
        /// France, Paris.
        EuWest0 = "eu-west-0",
        /// Russia, Moscow.
        RuMoscow1 = "ru-moscow-1",
        /// United Arab Emirates, Abu Dhabi.
        AeAd1 = "ae-ad-1",
        /// Malaysia, Kuala Lumpur.
        MyKualalumpur1 = "my-kualalumpur-1",
        /// Russia, north-west.
        RuNorthwest2 = "ru-northwest-2",
        /// Philippines, Manila.
        ApSoutheast5 = "ap-southeast-5",
        /// Eastern China.
        CnEast5 = "cn-east-5",
        /// Northern China.
        CnNorth12 = "cn-north-12",
        /// Eastern China.
        CnEast4 = "cn-east-4",
        /// South-western China.
        CnSouthwest3 = "cn-southwest-3",
        /// Northern China.
        CnNorth11 = "cn-north-11",
        /// Egypt, Cairo.
        AfNorth1 = "af-north-1",
        /// Saudi Arabia, Riyadh.
        MeEast1 = "me-east-1",
    }
}

impl Region {
    /// The origin of the service in this region, such as `https://drs.cn-north-4.myhuaweicloud.com`.
    ///
    /// `None` if the id could not be part of a host name. See [`endpoint_of`].
    #[must_use]
    pub fn endpoint(&self) -> Option<String> {
        endpoint_of(self.as_str())
    }
}

/// The origin of the service in a region, without making a [`Region`] of its id.
///
/// A region that this version does not know is taken to follow the pattern that all but one of the known regions
/// follow. `None` if the id is not 1 to 64 small letters, digits and hyphens, with no hyphen at either end.
#[must_use]
pub fn endpoint_of(region: &str) -> Option<String> {
    let is_label = (1..=64).contains(&region.len())
        && region
            .bytes()
            .all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-')
        && !region.starts_with('-')
        && !region.ends_with('-');
    // The European site of the cloud has a top-level domain of its own.
    let domain = if region == "eu-west-101" { "eu" } else { "com" };
    is_label.then(|| crate::sentence::joined(&["https://drs.", region, ".myhuaweicloud.", domain]))
}
