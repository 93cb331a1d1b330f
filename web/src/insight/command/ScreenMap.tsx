// The map of the place: regions in the colour of a figure, cases above them by urgency. A click leads further in.
import { useCallback, useMemo } from 'react'
import { useNavigate } from 'react-router'
import { useLanguage, useText } from '../../kernel/i18n/language.tsx'
import { useNarrow } from '../../kernel/layout/narrow.ts'
import type { AreaMap } from '../../kernel/map/areas.ts'
import { LazyMap } from '../../kernel/map/LazyMap.tsx'
import type { LayerView } from '../../kernel/map/layers.ts'
import type { TilePoint, TilePoints } from '../../kernel/map/tile-points.ts'
import { sayNumber } from '../../kernel/numbers.ts'
import { paths } from '../../kernel/paths.ts'
import type { AreaFigure } from './area-figures.ts'
import { cutPath, type Level, layerOf, levelsBelow } from './levels.ts'
import styles from './screen.module.css'
import { measureWords, messages } from './screen-messages.ts'
import type { ScreenState } from './screen-state.ts'
import { type Scope, useBox } from './use-scope.ts'

interface ScreenMapProps {
  state: ScreenState
  scope: Scope
  detail: Level | undefined
  figures: readonly AreaFigure[]
  classes: ReadonlyMap<string, number>
  colors: readonly string[]
  /** Counts up when cases may have changed. */
  revision: number
  onRegion(path: string): void
}

/** Pixels that the panels cover, as in the style sheet. */
const panels = { left: 268, right: 328, top: 56, bottom: 100 }
const regionLayers = new Set(['provinces', 'cities', 'districts', 'streets', 'communities', 'grids'])

export function ScreenMap({
  classes,
  colors,
  detail,
  figures,
  onRegion,
  revision,
  scope,
  state,
}: ScreenMapProps) {
  const t = useText()
  const { language } = useLanguage()
  const navigate = useNavigate()
  const narrow = useNarrow()
  const box = useBox(state.region)
  const byPath = useMemo(() => new Map(figures.map((figure) => [figure.path, figure])), [figures])
  const here = scope.crumbs.at(-1)
  const { components } = state
  const show = useCallback(
    ({ geometry, hidden, id }: LayerView) =>
      !hidden && !regionLayers.has(id) && (geometry !== 'point' || (components && id === 'components')),
    [components],
  )
  const areas = useMemo((): AreaMap | undefined => {
    if (!detail) return undefined
    const inward = levelsBelow(scope.level)[0]
    return {
      layer: layerOf[detail],
      borders: inward && inward !== detail ? layerOf[inward] : null,
      classes,
      colors,
      tip(path, name) {
        const figure = byPath.get(path)
        const rated = figure?.rating
        return {
          title: name,
          lines: [
            t(measureWords.openTip, { count: sayNumber(figure?.open ?? 0) }),
            t(measureWords.overdueTip, { count: sayNumber(figure?.overdue ?? 0) }),
            rated
              ? t(measureWords.ratingTip, { mean: rated.toFixed(1), count: sayNumber(figure.rated) })
              : t(measureWords.ratingNone),
          ],
        }
      },
      onArea(path) {
        const inside = cutPath(path, scope.codes + 1)
        if (inside !== state.region) onRegion(inside)
      },
    }
  }, [detail, scope.level, scope.codes, classes, colors, byPath, state.region, onRegion, t])
  const tilePoints = useMemo((): TilePoints | undefined => {
    if (!state.cases || state.on) return undefined
    return {
      layer: 'open-cases',
      revision,
      onPoint: (number) => navigate(paths.case(number)),
      tip: (point: TilePoint) => ({
        title: point.title ?? t(messages.cluster, { count: sayNumber(point.count) }),
        lines: point.title
          ? [`${point.number} · ${urgency(point)}`, t(messages.openCase)]
          : [
              t(messages.clusterOver, { over: sayNumber(point.over), soon: sayNumber(point.soon) }),
              t(messages.nearer),
            ],
      }),
    }
    function urgency({ over, soon }: TilePoint): string {
      return t(over > 0 ? measureWords.over : soon > 0 ? measureWords.soon : measureWords.calm)
    }
  }, [state.cases, state.on, revision, navigate, t])
  const place = here?.name[language] || t(messages.whole)
  return (
    <div className={styles.map}>
      <LazyMap
        label={t(messages.map, { place, measure: t(measureWords[state.measure]) })}
        show={show}
        box={state.region ? (box ?? null) : null}
        covered={narrow ? undefined : panels}
        areas={areas}
        tilePoints={tilePoints}
      />
    </div>
  )
}
