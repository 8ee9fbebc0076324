import type { Catalogue } from "..";

const number = new Intl.NumberFormat("zh-CN");
const jobs = (count: number): string => `${number.format(count)} 个任务`;

/** 批次页面的文字。 */
export const list: Catalogue["list"] = {
  filterHelp: "筛选条件的写法",
  columns: "列",
  export: "导出",
  copy: "复制",
  told: { copied: "已复制", failed: "未复制：浏览器不允许本页面复制" },
  settings: "设置",
  help: "键盘快捷键",
  demo: "演示",
  all: "所有批次",
  filter: {
    label: "筛选",
    placeholder: "名称、ID、状态、phase:failed、delay>60000 …",
    clear: "清除筛选",
    wrong: "无法使用此筛选条件",
    byPhase: "按阶段筛选",
    byStatus: "按状态筛选",
  },
  change: {
    new: "新增",
    status: (before: string) => `原为 ${before}`,
    changed: "有变化",
    since: (time: string) => `自 ${time} 以来`,
    counts: {
      new: (count: number) => `新增 ${number.format(count)}`,
      status: (count: number) => `状态变化 ${number.format(count)}`,
      moved: (count: number) => `进度推进 ${number.format(count)}`,
      changed: (count: number) => `其他变化 ${number.format(count)}`,
      gone: (count: number) => `消失 ${number.format(count)}`,
    },
    nothing: "没有变化",
    gone: "已不在批次中",
  },
  everything: "全部",
  windowed: "页面中只有可见的行：浏览器自带的查找找不到其他行，请用筛选。",
  ofAll: (total: number) => `/ ${jobs(total)}`,
};
