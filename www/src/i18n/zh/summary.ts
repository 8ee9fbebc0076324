import type { SummaryTexts } from "../en/summary";

const number = new Intl.NumberFormat("zh-CN");
const jobs = (count: number): string => `${number.format(count)} 个任务`;
const known = (total: number | undefined): string => (total === undefined ? "?" : number.format(total));

/** 批次概况的文字。 */
export const summary: SummaryTexts = {
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
    none: "这些任务没有失败项。",
    jobs,
  },
};
