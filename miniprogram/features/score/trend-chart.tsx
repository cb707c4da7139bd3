import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import type { SheetBrief } from '@shared/contract/score';
import { addDays } from '@shared/kernel/day';
import { trendText } from '@/text/score';
import { tenthsWord } from './figures';
import './trend.scss';

export type TrendChartProps = { months: readonly SheetBrief[]; now: SheetBrief; passLineTenths: number };

type Point = { id: string; label: string; when: string; brief: SheetBrief };

// A sheet is read some days into the next month, when the last meetings are written down.
const readLaterDays = 8;

const pointOf = (brief: SheetBrief): Point => {
  const month = Number(addDays(brief.asOfOn, -readLaterDays).slice(5, 7));
  return { id: `trend-${month}`, label: String(month), when: trendText.month(month), brief };
};

/** The scale ends at 100 and begins below the lowest point, in steps of ten: dots may do that, bars may not. */
const floorOf = (points: readonly Point[], passLineTenths: number): number =>
  Math.max(0, Math.floor(Math.min(passLineTenths, ...points.map(({ brief }) => brief.scoreTenths ?? 1000)) / 100) * 100 - 100);

const heightOf = (tenths: number, floor: number): string => `${((tenths - floor) / (1000 - floor)) * 100}%`;

const wordsOf = ({ when, brief }: Point): string =>
  brief.scoreTenths === null ? trendText.noScore(when) : trendText.point(when, (brief.scoreTenths / 10).toFixed(1), brief.coveragePercent);

/** The score at the end of each month as dots over the pass line; the chosen one in words, with what it rests on. */
export const TrendChart = ({ months, now, passLineTenths }: TrendChartProps) => {
  const points = [...months.map(pointOf), { id: 'trend-now', label: trendText.now, when: trendText.now, brief: now }];
  const [chosenId, choose] = useState('trend-now');
  const chosen = points.find(({ id }) => id === chosenId) ?? points[points.length - 1];
  const floor = floorOf(points, passLineTenths);
  return (
    <View>
      <View className="trend" role="list" aria-label={trendText.months}>
        {points.map((point) => (
          <View
            key={point.id}
            id={point.id}
            className={point.id === chosen?.id ? 'trend-column on' : 'trend-column'}
            role="listitem"
            aria-label={wordsOf(point)}
            onClick={() => choose(point.id)}
          >
            <View className="trend-plot">
              <View className="trend-line" style={{ bottom: heightOf(passLineTenths, floor) }} />
              {point.brief.scoreTenths === null ? null : (
                <View
                  className={point.brief.scoreTenths < passLineTenths ? 'trend-dot low' : 'trend-dot'}
                  style={{ bottom: heightOf(point.brief.scoreTenths, floor) }}
                />
              )}
            </View>
            <Text className="trend-label">{point.label}</Text>
          </View>
        ))}
      </View>
      <Text className="mini block">{trendText.line(tenthsWord(passLineTenths))}</Text>
      {chosen === undefined ? null : (
        <Text id="trend-words" className="block trend-words">
          {wordsOf(chosen)}
        </Text>
      )}
    </View>
  );
};
