import { Table2 } from 'lucide-react';
import { type ReactNode, useId, useState } from 'react';
import type { Scene, SceneShape } from '../../shared/document/scene.ts';
import { useText } from '../lib/text.ts';
import { Button } from './button.tsx';
import styles from './scene-figure.module.css';

interface SceneFigureProps {
  readonly scene: Scene;
  /** The words that replace the drawing. */
  readonly alternateText: string;
  /** The same numbers as a table. */
  readonly twin: ReactNode;
}

/** A drawing that the PDF draws too, with its table twin one press away. */
export function SceneFigure({ scene, alternateText, twin }: SceneFigureProps) {
  const t = useText();
  const id = useId();
  const [asTable, setAsTable] = useState(false);
  return (
    <figure className={styles.figure}>
      <div id={id}>
        {asTable ? (
          twin
        ) : (
          <svg viewBox={`0 0 ${scene.width} ${scene.height}`} role="img" aria-label={alternateText} className={styles.drawing}>
            {scene.shapes.map((shape, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: shapes of a scene have no identity but their place in it
              <Shape key={index} shape={shape} />
            ))}
          </svg>
        )}
      </div>
      <figcaption className={styles.caption}>
        <Button kind="quiet" size="small" icon={Table2} aria-controls={id} onPress={() => setAsTable(!asTable)}>
          {asTable ? t('common.showChart') : t('common.showTable')}
        </Button>
      </figcaption>
    </figure>
  );
}

function Shape({ shape }: { readonly shape: SceneShape }) {
  switch (shape.shape) {
    case 'rect':
      return (
        <rect
          x={shape.x}
          y={shape.y}
          width={Math.max(0, shape.width)}
          height={shape.height}
          rx={shape.radius ?? 0}
          data-fill={shape.fill ?? 'none'}
          data-stroke={shape.stroke}
        />
      );
    case 'line':
      return (
        <line
          x1={shape.x1}
          y1={shape.y1}
          x2={shape.x2}
          y2={shape.y2}
          strokeWidth={shape.thickness}
          strokeDasharray={shape.dash?.join(' ')}
          data-stroke={shape.stroke}
        />
      );
    case 'label':
      return (
        <text
          x={shape.x}
          y={shape.y}
          fontSize={shape.size}
          fontWeight={shape.weight === 'bold' ? 600 : 400}
          textAnchor={shape.anchor ?? 'start'}
          data-fill={shape.paint}
          data-pitch={shape.pitch}
        >
          {shape.text}
        </text>
      );
    case 'polygon':
      return <polygon points={shape.points.map((point) => point.join(',')).join(' ')} data-fill={shape.fill} />;
  }
}
