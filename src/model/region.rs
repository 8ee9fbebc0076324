//! The regions in which the service runs, and where it is reached there.

use super::record::vocabulary;

vocabulary! {
    /// The vocabulary Region.
    Region {
        /// `eu-west-101`.
        EuWest101 = "eu-west-101",
        /// `cn-north-4`.
        CnNorth4 = "cn-north-4",
        /// `cn-north-1`.
        CnNorth1 = "cn-north-1",
        /// `cn-south-1`.
        CnSouth1 = "cn-south-1",
        /// `cn-east-3`.
        CnEast3 = "cn-east-3",
        /// `cn-east-2`.
        CnEast2 = "cn-east-2",
        /// `cn-north-2`.
        CnNorth2 = "cn-north-2",
        /// `ap-southeast-3`.
        ApSoutheast3 = "ap-southeast-3",
        /// `ap-southeast-1`.
        ApSoutheast1 = "ap-southeast-1",
        /// `ap-southeast-2`.
        ApSoutheast2 = "ap-southeast-2",
        /// `sa-brazil-1`.
        SaBrazil1 = "sa-brazil-1",
        /// `la-south-2`.
        LaSouth2 = "la-south-2",
        /// `la-north-2`.
        LaNorth2 = "la-north-2",
        /// `na-mexico-1`.
        NaMexico1 = "na-mexico-1",
        /// `af-south-1`.
        AfSouth1 = "af-south-1",
        /// `cn-north-9`.
        CnNorth9 = "cn-north-9",
        /// `cn-southwest-2`.
        CnSouthwest2 = "cn-southwest-2",
        /// `cn-south-2`.
        CnSouth2 = "cn-south-2",
        /// `cn-south-4`.
        CnSouth4 = "cn-south-4",
        /// `tr-west-1`.
        TrWest1 = "tr-west-1",
        /// `ap-southeast-4`.
        ApSoutheast4 = "ap-southeast-4",
        /// `eu-west-0`.
        EuWest0 = "eu-west-0",
        /// `ru-moscow-1`.
        RuMoscow1 = "ru-moscow-1",
        /// `ae-ad-1`.
        AeAd1 = "ae-ad-1",
        /// `my-kualalumpur-1`.
        MyKualalumpur1 = "my-kualalumpur-1",
        /// `ru-northwest-2`.
        RuNorthwest2 = "ru-northwest-2",
        /// `ap-southeast-5`.
        ApSoutheast5 = "ap-southeast-5",
        /// `cn-east-5`.
        CnEast5 = "cn-east-5",
        /// `cn-north-12`.
        CnNorth12 = "cn-north-12",
        /// `cn-east-4`.
        CnEast4 = "cn-east-4",
        /// `cn-southwest-3`.
        CnSouthwest3 = "cn-southwest-3",
        /// `cn-north-11`.
        CnNorth11 = "cn-north-11",
        /// `af-north-1`.
        AfNorth1 = "af-north-1",
        /// `me-east-1`.
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
    // The European sovereign site has a top-level domain of its own.
    let domain = if region == "eu-west-101" { "eu" } else { "com" };
    is_label.then(|| format!("https://drs.{region}.myhuaweicloud.{domain}"))
}
