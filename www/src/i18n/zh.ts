import type { Catalogue } from ".";
import { list } from "./zh/list";

const locale = "zh-CN";
const number = new Intl.NumberFormat(locale);

/** 简体中文。The same texts as in `en.ts`, held to its shape by the compiler. */
export const zh: Catalogue = {
  locale,
  list,
  unit: { day: "天", hour: "小时", minute: "分", second: "秒", millisecond: "毫秒" },
  time: {
    utc: (text) => `${text} UTC`,
    local: (text) => `本地时间 ${text}`,
    sent: (text) => `原文 ${text}`,
    justNow: "刚刚",
  },
  product: "DRS 批量任务",
  loadFailed: "控制台的一部分未能加载。请重新加载页面。",
  skip: "跳到正文",
  close: "关闭",
  retry: "重试",
  batch: {
    title: "批次",
    id: "批次 ID",
    refresh: "刷新",
    project: "项目",
    range: (from: number, to: number, total: number | undefined) =>
      total === undefined
        ? `${number.format(from)}-${number.format(to)}`
        : `${number.format(from)}-${number.format(to)} / 共 ${number.format(total)}`,
    none: (total: number | undefined) => (total === undefined ? "0" : `0 / 共 ${number.format(total)}`),
    announced: (range: string) => `任务 ${range}`,
    loading: "正在加载任务",
    pageSize: "每页任务数",
    pager: "分页",
    page: "页",
    ofPages: (count: number | undefined) => (count === undefined ? "" : `/ ${number.format(count)}`),
    first: "第一页",
    previous: "上一页",
    next: "下一页",
    last: "最后一页",
    columns: {
      name: "名称",
      id: "ID",
      engine: "引擎",
      task: "任务类型",
      remaining: "剩余时间",
      status: "状态",
      progress: "进度",
      delay: "时延",
      problems: "问题",
      created: "创建时间",
    },
    unnamed: "（无名称）",
    absent: "未返回",
    problems: (count: number) => `${number.format(count)} 个问题`,
    table: "批次中的任务",
  },
  phase: {
    running: "运行中",
    waiting: "等待处理",
    failed: "失败",
    ended: "已结束",
    unknown: "未知",
  },
};
