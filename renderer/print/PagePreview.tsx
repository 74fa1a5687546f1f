import { useEffect, useMemo, useState } from 'react';
import type { FormDocument } from '../../shared/forms/document-tree.ts';
import { appFonts } from './app-fonts.ts';
import type { Fonts } from './font-face.ts';
import { layout } from './layout.ts';
import type { Page, PageItem } from './page.ts';
import './print-fonts.css';

type Props = {
  readonly document: FormDocument;
  /** Said to a screen reader before each page: 'Бет 1 / 2'. */
  readonly pageLabel: (page: number, pages: number) => string;
};

/** The sheets as they will be printed: the same layout, the same font. */
export function PagePreview({ document, pageLabel }: Props) {
  const fonts = usePrintFonts();
  const pages = useMemo(() => (fonts ? layout(document, fonts) : []), [document, fonts]);
  return (
    <div lang={document.lang} aria-busy={fonts === null}>
      {pages.map((page, index) => (
        <PagePicture key={index} page={page} label={pageLabel(index + 1, pages.length)} />
      ))}
    </div>
  );
}

function usePrintFonts(): Fonts | null {
  const [fonts, setFonts] = useState<Fonts | null>(null);
  useEffect(() => {
    let alive = true;
    void appFonts().then((loaded) => {
      if (alive) setFonts(loaded);
    });
    return () => {
      alive = false;
    };
  }, []);
  return fonts;
}

function PagePicture({ page, label }: { readonly page: Page; readonly label: string }) {
  return (
    <svg
      role="group"
      aria-label={label}
      viewBox={`0 0 ${page.width} ${page.height}`}
      fontFamily="'Qamqor Print'"
      textRendering="geometricPrecision"
      style={{ display: 'block', width: '100%', background: '#fff', color: '#000', marginBottom: 16, boxShadow: '0 1px 4px rgb(0 0 0 / 30%)' }}
    >
      {page.watermark ? (
        <text
          transform={`translate(${page.width / 2} ${page.height / 2}) rotate(-45)`}
          fontSize={page.watermark.size}
          fontWeight={700}
          textAnchor="middle"
          dy={page.watermark.size * 0.33}
          fill="#e6e6e6"
        >
          {page.watermark.text}
        </text>
      ) : null}
      {page.items.map((item, index) => (
        <PreviewItem key={index} item={item} />
      ))}
    </svg>
  );
}

function PreviewItem({ item }: { readonly item: PageItem }) {
  if (item.kind === 'line') return <line x1={item.x1} y1={item.y1} x2={item.x2} y2={item.y2} stroke="#000" strokeWidth={item.width} />;
  return (
    <text
      x={item.x}
      y={item.y}
      fontSize={item.size}
      fontWeight={item.face === 'bold' ? 700 : 400}
      fontStyle={item.face === 'italic' ? 'italic' : 'normal'}
      style={{ whiteSpace: 'pre' }}
    >
      {item.text}
    </text>
  );
}
