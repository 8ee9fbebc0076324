import type { SummaryTexts } from "../en/summary";

const number = new Intl.NumberFormat("zh-CN");
const jobs = (count: number): string => `${number.format(count)} 个任务`;
const known = (total: number | undefined): string => (total === undefined ? "?" : number.format(total));

/** 批次概况的文字。 */
export const summary: SummaryTexts = {
  live: {
    label: "更新",
    on: "实时",
    off: "手动",
    paused: "已暂停",
    stale: "已过时",
    offline: "离线",
    stopped: "已停止",
    reading: "读取中",
    ago: (time: string) => `${time}前更新`,
    now: "刚刚更新",
    never: "尚未读取",
    interval: "间隔",
    intervals: (seconds: number) => (seconds === 0 ? "关闭" : seconds < 60 ? `${seconds} 秒` : `${seconds / 60} 分钟`),
    pause: "暂停",
    resume: "继续",
    offlineText: "本机没有网络。显示的是之前读取的内容；网络恢复后会自动继续。",
    staleText: "已有一段时间没有更新。",
    next: (time: string) => `${time}后重试。`,
    kept: (time: string) => `仍在显示 ${time} 读取的内容。`,
  },
  nothing: {
    none: "没有匹配的任务",
    noneText: (total: number) => `已加载的 ${jobs(total)}中没有符合条件的。`,
    emptyTitle: "该批次没有任务",
    emptyText: "服务知道这个批次，但其中没有任务。任务创建后会出现在这里。",
    beyondTitle: (page: number) => `没有第 ${number.format(page)} 页`,
    beyondText: (total: number) => `该批次共有 ${number.format(total)} 个任务。`,
    beyondAction: "转到最后一页",
  },
  partial: {
    ahead: (loaded: number, total: number | undefined) =>
      `已加载 ${number.format(loaded)} / ${known(total)} 个任务，其余正在加载。`,
    filtering: (loaded: number, total: number | undefined) =>
      `正在已加载的 ${number.format(loaded)} / ${known(total)} 个任务中筛选。`,
    title: (loaded: number, total: number | undefined) =>
      total === undefined
        ? `已有 ${jobs(loaded)}，但无法证明这就是全部`
        : `已有 ${number.format(loaded)} / ${number.format(total)} 个任务，但无法证明这就是全部`,
    reasons: {
      total_changed: "读取期间批次一直在变化，多次尝试均如此。",
      rows_missing: "服务给出的总数多于实际返回的任务。",
      no_total: "服务没有说明任务总数。",
      no_progress: "服务反复返回同一页。",
      stopped: "读取在结束前被中止。",
    },
    again: "重新加载全部",
  },
  problem: {
    title: "失败项",
    precheck: "预检查",
    network: "网络测试",
    comparison: "对比",
    all: (count: number) => `全部 ${number.format(count)} 项`,
    fewer: "收起",
    none: "没有失败的检查。",
    jobs,
  },
};
