import { useId } from 'react';
import { Link } from 'wouter';
import { typeShapes } from '../../components/type-icon.tsx';
import { addressOf } from '../../format/addresses.ts';
import { itemInWords } from './item-text.ts';
import type { Item } from './items.ts';
import type { Placed } from './layout.ts';

interface Props {
  readonly placed: Placed;
  readonly y: number;
  readonly bottom: number;
  readonly attend: (slug: string | null) => void;
}

/** An item as a link: a mark on its day or a bar over the days that it can mean, and its name where there is room. */
export function Mark({ placed: { item, left, right, label }, y, attend }: Props) {
  return (
    <Link
      className={`time-item${item.future ? ' future' : ''}`}
      href={addressOf(item.slug)}
      aria-label={itemInWords(item)}
      data-slug={item.slug}
      onFocus={() => attend(item.slug)}
      onBlur={() => attend(null)}
      onMouseEnter={() => attend(item.slug)}
      onMouseLeave={() => attend(null)}
    >
      {item.shape === 'day' ? (
        <path className="time-mark" d={typeShapes[item.type]} transform={`translate(${(left + right) / 2} ${y})`} />
      ) : (
        <Bar shape={item.shape} left={left} right={right} y={y} />
      )}
      {label && (
        <text x={label.x} y={y + 4.5} textAnchor={label.side}>
          {label.text}
        </text>
      )}
    </Link>
  );
}

interface BarProps {
  readonly shape: Exclude<Item['shape'], 'day'>;
  readonly left: number;
  readonly right: number;
  readonly y: number;
}

/** Solid for what lasted, dashed for what lies somewhere within, fading where an end is not known. */
export function Bar({ shape, left, right, y }: BarProps) {
  const id = useId();
  const place = { x: left, y: y - 6, width: right - left, height: 12 };
  if (shape === 'span' || shape === 'within') return <rect className={`time-bar ${shape}`} rx="2" {...place} />;
  const [from, to] = shape === 'since' ? [1, 0] : [0, 1];
  return (
    <>
      <linearGradient id={id}>
        <stop offset="0" stopOpacity={from} />
        <stop offset="1" stopOpacity={to} />
      </linearGradient>
      <rect className={`time-bar ${shape}`} fill={`url(#${id})`} {...place} />
    </>
  );
}
