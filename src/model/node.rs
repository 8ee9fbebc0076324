//! The instance that does the work, and its log (Tables 26 to 30).

use super::record::{record, vocabulary};

record! {
    /// The instance that does the work. At `jobs[].node_info`.
    JobNodeInfo, " Table 26 of the reference." {
        /// Its size.
        spec: JobNodeSpecInfo,
        /// The network in which it stands. Needed where a database is run by the user.
        vpc: JobNodeVpcInfo,
        /// How it is built and what state it is in.
        ///
        /// Another type than the `base_info` of the job.
        base_info: JobNodeBaseInfo,
    }
}

record! {
    /// The size of the instance. At `jobs[].node_info.spec`.
    JobNodeSpecInfo, " Table 27 of the reference." {
        /// The size in one word.
        node_type: NodeType,
    }
}

record! {
    /// The network in which the instance stands. At `jobs[].node_info.vpc`.
    JobNodeVpcInfo, " Table 28 of the reference." {
        /// The id of the virtual private cloud.
        vpc_id: String,
        /// The id of the subnet.
        subnet_id: String,
        /// The fixed addresses of the instance, separated by commas. IPv4 only.
        custom_node_ip: String,
        /// The id of the security group.
        security_group_id: String,
    }
}

record! {
    /// How the instance is built and what state it is in. At `jobs[].node_info.base_info`.
    JobNodeBaseInfo, " Table 29 of the reference." {
        /// Whether it has one node, or a second that stands by.
        instance_type: InstanceType,
        /// The architecture of its processors.
        arch: CpuArch,
        /// The availability zone of each node, separated by commas: `cn-north-4a`, or `cn-north-4a,cn-north-4b` for
        /// two nodes.
        availability_zone: String,
        /// The state of the instance.
        ///
        /// By fewer words than the state of the job, and `PAUSING` means something else here.
        status: NodeStatus,
        /// Whether it is the primary or the standby.
        ///
        /// No values are documented; `public_ip_list[].type` says `master` and `slave` for the same thing.
        role: String,
    }
}

record! {
    /// One line of a job's log. At `jobs[].logs[]`.
    TaskLogInfo, " Table 30 of the reference." {
        /// How serious it is.
        level: LogLevel,
        /// What is said. It may quote SQL, addresses or names.
        message: String,
        /// When it was logged.
        ///
        /// The reference names no format: expect ISO 8601, or digits that count milliseconds or seconds since 1970.
        create_time: String,
    }
}

vocabulary! {
    /// The size of an instance.
    ///
    /// Only synchronisation offers a choice; jobs of other kinds are `high`.
    NodeType {
        /// Extra small.
        Micro = "micro",
        /// Small.
        Small = "small",
        /// Medium.
        Medium = "medium",
        /// Large.
        High = "high",
    }
}

vocabulary! {
    /// Whether an instance has a node that stands by.
    InstanceType {
        /// One node.
        Single = "single",
        /// Two nodes, one of which stands by.
        Ha = "ha",
    }
}

vocabulary! {
    /// The architecture of a processor.
    CpuArch {
        /// x86, 64 bits.
        X86 = "x86",
        /// Arm, 64 bits.
        Arm = "arm",
    }
}

vocabulary! {
    /// The state of an instance.
    NodeStatus {
        /// It is being made.
        Creating = "CREATING",
        /// It could not be made.
        CreateFailed = "CREATE_FAILED",
        /// It is there and being set up.
        Configuration = "CONFIGURATION",
        /// It is set up and waits for the start.
        WaitingForStart = "WAITING_FOR_START",
        /// The full phase is running.
        FullTransferStarted = "FULL_TRANSFER_STARTED",
        /// The full phase failed.
        FullTransferFailed = "FULL_TRANSFER_FAILED",
        /// The full phase is done.
        FullTransferComplete = "FULL_TRANSFER_COMPLETE",
        /// The incremental phase is running.
        IncreTransferStarted = "INCRE_TRANSFER_STARTED",
        /// The incremental phase failed.
        IncreTransferFailed = "INCRE_TRANSFER_FAILED",
        /// Ended, its resources released.
        ReleaseResourceComplete = "RELEASE_RESOURCE_COMPLETE",
        /// Deleted.
        Deleted = "DELETED",
        /// It is about to pause. As the state of a job the same word means that it has paused.
        Pausing = "PAUSING",
    }
}

vocabulary! {
    /// How serious a line of a log is.
    LogLevel {
        /// For information.
        Info = "Info",
        /// A warning.
        Warn = "Warn",
        /// An error.
        Error = "Error",
    }
}
