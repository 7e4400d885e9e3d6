import { childOf, integerOf, isOn, valOf, type XmlElement } from './xml.ts';

/** What a style, together with the styles that it is based on, says of a paragraph. */
export class DocxStyles {
  readonly #styles = new Map<string, XmlElement>();
  readonly #chains = new Map<string, readonly XmlElement[]>();
  #defaultStyle: string | undefined;
  #defaultSize: number | null = null;

  /** An element of `styles.xml`. */
  add(element: XmlElement): void {
    const { styleId, type, default: isDefault } = element.attributes;
    const size = integerOf(valOf(element, 'rPrDefault', 'rPr', 'sz'));
    if (size !== undefined) this.#defaultSize = size / 2;
    if (element.name !== 'style' || styleId === undefined) return;
    this.#styles.set(styleId, element);
    if (type === 'paragraph' && (isDefault === '1' || isDefault === 'true')) this.#defaultStyle = styleId;
  }

  /** The style and those that it is based on, from it on; without one, the default style. */
  chain(id: string | undefined): readonly XmlElement[] {
    const start = id ?? this.#defaultStyle;
    if (start === undefined) return [];
    const known = this.#chains.get(start);
    if (known) return known;
    const chain = new Set<XmlElement>();
    for (let style = this.#styles.get(start); style && !chain.has(style); ) {
      chain.add(style);
      style = this.#styles.get(valOf(style, 'basedOn') ?? '');
    }
    this.#chains.set(start, [...chain]);
    return [...chain];
  }

  /** The level of a heading, from the outline level or the name of a style; null if it is none. */
  heading(properties: XmlElement | undefined): number | null {
    const own = integerOf(valOf(properties, 'outlineLvl'));
    if (own !== undefined) return own < 9 ? own + 1 : null;
    for (const style of this.chain(valOf(properties, 'pStyle'))) {
      const level = integerOf(valOf(style, 'pPr', 'outlineLvl'));
      if (level !== undefined) return level < 9 ? level + 1 : null;
      const named = /^heading (\d)$/i.exec(valOf(style, 'name') ?? '')?.[1];
      if (named !== undefined) return Number(named);
    }
    return null;
  }

  isContents(properties: XmlElement | undefined): boolean {
    const names = this.chain(valOf(properties, 'pStyle')).map((style) => valOf(style, 'name') ?? '');
    return names.some((name) => /^(toc (\d|heading)|table of figures)$/i.test(name));
  }

  /** Whether the letters of a run are bold, and their height in points. */
  letters(
    paragraph: XmlElement | undefined,
    run: XmlElement | undefined,
  ): { readonly bold: boolean; readonly size: number | null } {
    const ofRun = valOf(run, 'rStyle');
    const styles = [...(ofRun === undefined ? [] : this.chain(ofRun)), ...this.chain(valOf(paragraph, 'pStyle'))].map(
      (style) => childOf(style, 'rPr'),
    );
    const properties = [run, ...styles];
    const sizes = properties.map((element) => integerOf(valOf(element, 'sz'))).filter((size) => size !== undefined);
    return {
      bold: properties.map((element) => isOn(element, 'b')).find((bold) => bold !== undefined) ?? false,
      size: sizes[0] === undefined ? this.#defaultSize : sizes[0] / 2,
    };
  }
}
