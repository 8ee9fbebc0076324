import type { StartTexts } from "../en/start";

const number = new Intl.NumberFormat("zh-CN");

/** 起始页的文字。 */
export const start: StartTexts = {
  title: "查看哪个批次？",
  lead: "异步创建的批次中的每个任务：进展如何、被什么卡住、是怎样配置的。",
  emulator: "用模拟器试一试",
  emulatorLead: "虚构的批次，由本控制台自己的服务器提供。数据不会离开这台机器。",
  emulatorJobs: (count: number) => [number.format(count), "个任务"] as const,
  detail: new Map([
    ["living", "边看边变：有的落后，有的预检查未通过，有的恢复"],
    ["reference", "服务参考文档中的示例"],
    ["plain", "包含多数任务都有的字段"],
    ["rich", "包含每条记录的每个字段"],
  ]),
  connect: "连接到服务",
  connectLead: "DRS 的区域终端节点，或者本站点上替您保管令牌的网关。",
  submit: "打开批次",
  checking: "正在检查…",
  gateway: "通过本网关",
  gatewayLead: "本控制台的网关持有令牌。请输入要查看的批次。",
  recent: "以前用过的",
  recentLead: "保存在此浏览器中：只有批次的位置，没有任何可用于打开它的凭据。",
  recentJobs: (count: number) => `${count} 个任务`,
  forgetOne: (batch: string) => `忘记 ${batch}`,
  forgetAll: "全部忘记",
  demoText: "服务是本页面中的模拟器，不会向任何地方发送数据。",
  field: {
    endpoint: "终端节点",
    endpointHint: "例如 https://drs.cn-north-4.myhuaweicloud.com，或本站点的路径，例如 /drs",
    project: "项目 ID",
    batch: "批次 ID",
    batchHint: "创建批次时返回的 async_job_id",
    token: "令牌",
    tokenHint: "只保存在内存中，关闭页面即消失。若由网关添加，请留空。",
    required: "此项必填。",
  },
};
