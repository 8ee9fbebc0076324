//! The instance that does the work, and its log (Tables 26 to 30).

use super::record::{record, vocabulary};

record! {
    /// The record JobNodeInfo.
    JobNodeInfo, " Table 26 of the reference." {
        /// The field `spec`.
        spec: JobNodeSpecInfo,
        /// The field `vpc`.
        vpc: JobNodeVpcInfo,
        /// The field `base_info`.
        base_info: JobNodeBaseInfo,
    }
}

record! {
    /// The record JobNodeSpecInfo.
    JobNodeSpecInfo, " Table 27 of the reference." {
        /// The field `node_type`.
        node_type: NodeType,
    }
}

record! {
    /// The record JobNodeVpcInfo.
    JobNodeVpcInfo, " Table 28 of the reference." {
        /// The field `vpc_id`.
        vpc_id: String,
        /// The field `subnet_id`.
        subnet_id: String,
        /// The field `custom_node_ip`.
        custom_node_ip: String,
        /// The field `security_group_id`.
        security_group_id: String,
    }
}

record! {
    /// The record JobNodeBaseInfo.
    JobNodeBaseInfo, " Table 29 of the reference." {
        /// The field `instance_type`.
        instance_type: InstanceType,
        /// The field `arch`.
        arch: CpuArch,
        /// The field `availability_zone`.
        availability_zone: String,
        /// The field `status`.
        status: NodeStatus,
        /// The field `role`.
        role: String,
    }
}

record! {
    /// The record TaskLogInfo.
    TaskLogInfo, " Table 30 of the reference." {
        /// The field `level`.
        level: LogLevel,
        /// The field `message`.
        message: String,
        /// The field `create_time`.
        create_time: String,
    }
}

vocabulary! {
    /// The vocabulary NodeType.
    NodeType {
        /// `micro`.
        Micro = "micro",
        /// `small`.
        Small = "small",
        /// `medium`.
        Medium = "medium",
        /// `high`.
        High = "high",
    }
}

vocabulary! {
    /// The vocabulary InstanceType.
    InstanceType {
        /// `single`.
        Single = "single",
        /// `ha`.
        Ha = "ha",
    }
}

vocabulary! {
    /// The vocabulary CpuArch.
    CpuArch {
        /// `x86`.
        X86 = "x86",
        /// `arm`.
        Arm = "arm",
    }
}

vocabulary! {
    /// The vocabulary NodeStatus.
    NodeStatus {
        /// `CREATING`.
        Creating = "CREATING",
        /// `CREATE_FAILED`.
        CreateFailed = "CREATE_FAILED",
        /// `CONFIGURATION`.
        Configuration = "CONFIGURATION",
        /// `WAITING_FOR_START`.
        WaitingForStart = "WAITING_FOR_START",
        /// `FULL_TRANSFER_STARTED`.
        FullTransferStarted = "FULL_TRANSFER_STARTED",
        /// `FULL_TRANSFER_FAILED`.
        FullTransferFailed = "FULL_TRANSFER_FAILED",
        /// `FULL_TRANSFER_COMPLETE`.
        FullTransferComplete = "FULL_TRANSFER_COMPLETE",
        /// `INCRE_TRANSFER_STARTED`.
        IncreTransferStarted = "INCRE_TRANSFER_STARTED",
        /// `INCRE_TRANSFER_FAILED`.
        IncreTransferFailed = "INCRE_TRANSFER_FAILED",
        /// `RELEASE_RESOURCE_COMPLETE`.
        ReleaseResourceComplete = "RELEASE_RESOURCE_COMPLETE",
        /// `DELETED`.
        Deleted = "DELETED",
        /// `PAUSING`.
        Pausing = "PAUSING",
    }
}

vocabulary! {
    /// The vocabulary LogLevel.
    LogLevel {
        /// `Info`.
        Info = "Info",
        /// `Warn`.
        Warn = "Warn",
        /// `Error`.
        Error = "Error",
    }
}
