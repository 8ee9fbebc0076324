/**
 * The names of fields in Chinese, word by word as in English: `db_port` reads "数据库 端口". A word that is not here stays as
 * it is, so that no field is without a name.
 */
const WORDS = new Map(
  `
  account:账号 action:操作 address:地址 alarm:告警 all:全部 amount:数量 auto:自动 base:基本 begin:开始
  bind:绑定 charging:计费 check:检查 children:子任务 code:代码 column:列 compare:对比 completed:已完成
  config:配置 connection:连接 content:内容 count:数量 create:创建 current:当前 database:数据库 db:数据库
  delay:时延 desc:说明 description:描述 detail:详情 details:详情 direction:方向 driver:驱动 end:结束
  endpoint:端点 endpoints:端点 engine:引擎 error:错误 expired:过期 failed:失败 file:文件 flag:标志
  full:全量 group:组 id:ID incr:增量 incre:增量 index:索引 info:信息 instance:实例 ip:IP is:是否 item:项
  job:任务 key:键 kernel:内核 level:级别 line:行 list:列表 log:日志 logs:日志 master:主 mem:内存
  memory:内存 message:消息 metrics:指标 migration:迁移 mode:模式 msg:消息 name:名称 network:网络
  node:节点 num:数量 object:对象 order:顺序 overview:概览 param:参数 params:参数 password:密码
  policy:策略 port:端口 precheck:预检查 process:进度 progress:进度 project:项目 public:公网 reason:原因
  region:区域 remain:剩余 remaining:剩余 repair:修复 report:报告 result:结果 role:角色 row:行 rows:行
  seconds:秒 security:安全 source:源 speed:速度 src:源 dst:目标 start:开始 state:状态 status:状态
  structure:结构 subnet:子网 success:成功 sync:同步 table:表 tables:表 tag:标签 tags:标签 target:目标
  task:任务 time:时间 topic:主题 total:总 trans:传输 transfer:传输 type:类型 update:更新 user:用户
  util:使用率 value:值 version:版本 zone:可用区 limit:限制 diagnoses:诊断 tuning:调优 size:大小
  bytes:字节
  jobs:任务 notify:通知 period:周期 results:结果 support:支持 import:导入 resp:结果 features:特性
  management:管理 writable:可写 export:导出 multi:多点 write:写入 net:网络 enterprise:企业 days:天数
  open:开启 fast:快速 clean:清理 cloud:云 customized:自定义 sharding:分片 readonly:只读 link:连接
  cert:证书 sum:和 set:设置 to:至 migrate:迁移 filter:过滤 conflict:冲突 data:数据 topology:拓扑
  increment:增量 read:读取 types:类型 with:带 common:常规 performance:性能 capture:抓取 apply:回放
  relay:中继 availability:可用性 renew:续费 spec:规格 custom:自定义 arch:架构 passed:通过 rate:速率
  raw:原始 skip:跳过 skipped:已跳过 sub:子 millis:毫秒 map:明细 complete:完成 stamp:戳 incoming:流入
  outgoing:流出 disk:磁盘 transactions:事务 average:平均 execute:执行 commit:提交 objects:对象
  infos:信息 diff:差异 compute:计算 options:选项 dynamic:动态 difference:差异 meta:元数据 null:为空
  not:非 contents:内容 select:选择 previous:上次 score:评分 normal:正常 abnormal:异常 failure:失败
  timeout:超时 diagnosis:诊断 suggestion:建议 query:查询 schema:模式 repaired:已修复 category:类别
  weight:权重 language:语言 module:模块
  `
    .trim()
    .split(/\s+/)
    .map((pair) => pair.split(":", 2) as [string, string]),
);
const ACRONYMS = new Set("az cpu ddl dml dns dr eip http id ip json rds rpo rto sql ssl url urn vpc".split(" "));

/** The words of a name that is made of words, as the service's are: small letters and underscores. */
export function fieldName(name: string): string {
  const words = name.split("_").map((word) => WORDS.get(word) ?? (ACRONYMS.has(word) ? word.toUpperCase() : word));
  // Chinese words stand without a space between them, others with one.
  return words.join(" ").replaceAll(/(?<=\p{Script=Han}) (?=\p{Script=Han})/gu, "");
}
