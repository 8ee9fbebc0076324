/** Draws series over time on a canvas. The only file that knows the library that does it; loaded when it is needed. */
import uPlot from "uplot";
import { addStyle } from "../style";
import own from "../style/chart.css?inline";

addStyle(own);

export interface Drawn {
  /** In ms since 1970, rising. */
  readonly times: readonly number[];
  /** A list for each series; null where nothing is known, which leaves a gap. */
  readonly values: readonly (readonly (number | null)[])[];
}

export interface Look {
  /** As CSS has them, one for each series. */
  readonly strokes: readonly string[];
  readonly ink: string;
  readonly line: string;
  readonly font: string;
  readonly valueText: (value: number) => string;
  readonly timeText: (ms: number) => string;
  /** The least that the axis reaches up to. */
  readonly reach: number;
  /** Charts of one name show the same moment. */
  readonly moves: string;
}

export interface Chart {
  draw(drawn: Drawn): void;
  resize(width: number): void;
  destroy(): void;
}

const HEIGHT = 130;
const DASH = [6, 3];
const X_AXIS = 26;
const Y_AXIS = 62;

/** @param onMoment told the place of the sample that is pointed at, or undefined */
export function makeChart(
  box: HTMLElement,
  drawn: Drawn,
  look: Look,
  onMoment: (index: number | undefined) => void,
): Chart {
  const axis = { stroke: look.ink, font: look.font, grid: { stroke: look.line, width: 1 }, ticks: { show: false } };
  const chart = new uPlot(
    {
      width: box.clientWidth,
      height: HEIGHT,
      legend: { show: false },
      padding: [8, 12, 0, 0],
      cursor: { drag: { x: false, y: false }, sync: { key: look.moves }, points: { size: 6 } },
      scales: { y: { range: (_chart, _least, most) => [0, Math.max((most ?? 0) * 1.08, look.reach)] } },
      axes: [
        { ...axis, size: X_AXIS, space: 90, values: (_chart, splits) => splits.map((at) => look.timeText(at * 1000)) },
        { ...axis, size: Y_AXIS, space: 32, values: (_chart, splits) => splits.map(look.valueText) },
      ],
      series: [
        {},
        ...look.strokes.map((stroke, index) => ({
          stroke,
          width: 1.75,
          // Told apart without seeing their hue, as in the legend.
          ...(index > 0 ? { dash: DASH } : {}),
          spanGaps: false,
          // A sample between two gaps has no line: without a point it would not be seen.
          points: { show: true, size: 3, stroke, fill: stroke },
        })),
      ],
      hooks: { setCursor: [(self) => onMoment(self.cursor.idx ?? undefined)] },
    },
    aligned(drawn),
    box,
  );
  return {
    draw: (next) => chart.setData(aligned(next)),
    resize: (width) => chart.setSize({ width, height: HEIGHT }),
    destroy: () => chart.destroy(),
  };
}

function aligned({ times, values }: Drawn): uPlot.AlignedData {
  return [times.map((ms) => ms / 1000), ...values.map((series) => [...series])];
}
