// A text in Markdown, drawn. Every letter of it is put into the page as text: what looks like HTML is what was written.

import { html, nothing, type TemplateResult } from "lit";
import type { Token, Tokens } from "marked";
import { lineEnds, type Marked, read, type Section } from "../marks";
import "./spoiler";

export interface Way {
  /** It goes on: what is hidden at its end has no end here. */
  cut?: boolean;
  /** All that is hidden is shown. */
  open?: boolean;
  /** Another element says it to a screen reader, and to the keyboard. */
  quiet?: boolean;
}

/** Nothing where it is to be shown as it is written. */
export function formatted(text: string, way: Way = {}): TemplateResult | null {
  const sections = read(text, way.cut);
  return (
    sections &&
    html`<div class="formatted">${sections.map((it, at) => section(it, way, { above: at > 0, below: at < sections.length - 1 }))}</div>`
  );
}

export const hidesSomething = (text: string): boolean =>
  read(text)?.some((it) => "hidden" in it || it.marked.hidden.length > 0) ?? false;

/** Formatted, or as it was written. */
export const noteText = (text: string, way: Way = {}): TemplateResult =>
  formatted(text, way) ?? html`<p>${text}</p>`;

/** Where there is more of the text. */
interface Around {
  above: boolean;
  below: boolean;
}

function section(it: Section, way: Way, around: Around): unknown {
  if ("marked" in it) return new Drawing(it.marked, way).blocks(it.marked.tokens, around);
  return html`<spoiler-part
    class="block"
    .text=${it.hidden}
    .open=${way.open ?? false}
    .quiet=${way.quiet ?? false}
    .inner=${(text: string) => formatted(text, way) ?? html`<p>${text}</p>`}
  ></spoiler-part>`;
}

class Drawing {
  constructor(
    private readonly marked: Marked,
    private readonly way: Way,
  ) {}

  /** Empty lines between them stay what they were: one too many is a line of the paper. */
  blocks(tokens: Token[], { above, below }: Around = { above: false, below: false }): unknown[] {
    const drawn: unknown[] = [];
    // The end of the line above is one that is not among these.
    let breaks = above ? 1 : 0;
    tokens.forEach((token) => {
      if (token.type === "space") {
        breaks += lineEnds(token.raw);
        return;
      }
      if (above || drawn.length > 0) drawn.push(empty(breaks - 1));
      drawn.push(this.block(token));
      breaks = lineEnds(token.raw);
    });
    if (below) drawn.push(empty(drawn.length > 0 ? breaks : breaks - 1));
    return drawn;
  }

  private block(token: Token): unknown {
    switch (token.type) {
      case "paragraph":
        return html`<p>${this.inline(token)}</p>`;
      case "heading":
        // Of one level, so that none is left out: how large it is tells the rest.
        return html`<h4 class="depth-${Math.min((token as Tokens.Heading).depth, 3)}">${this.inline(token)}</h4>`;
      case "blockquote":
        return html`<blockquote>${this.blocks(token.tokens ?? [])}</blockquote>`;
      case "code":
        return html`<pre><code>${this.text((token as Tokens.Code).text)}</code></pre>`;
      case "hr":
        return html`<hr />`;
      case "list":
        return this.list(token as Tokens.List);
      default:
        return html`<p>${this.inline(token)}</p>`;
    }
  }

  private list({ ordered, start, items }: Tokens.List): TemplateResult {
    const drawn = items.map(
      (item) => html`<li class=${item.task ? "task" : nothing}>${this.item(item)}</li>`,
    );
    return ordered ? html`<ol start=${start === "" ? 1 : start}>${drawn}</ol>` : html`<ul>${drawn}</ul>`;
  }

  private item({ tokens, task, checked, loose }: Tokens.ListItem): unknown[] {
    // To be ticked where it is written.
    const box = task ? (checked ? "☑ " : "☐ ") : nothing;
    const rest = tokens.filter(({ type }) => type !== "checkbox");
    if (loose) return [box, this.blocks(rest)];
    return [box, rest.map((token) => (token.type === "text" ? this.inline(token) : this.block(token)))];
  }

  inline(token: Token): unknown {
    const { tokens } = token as Tokens.Paragraph;
    if (tokens === undefined || tokens.length === 0)
      return this.text((token as Tokens.Text).text ?? token.raw);
    return tokens.filter(({ type }) => type !== "checkbox").map((each) => this.span(each));
  }

  private span(token: Token): unknown {
    switch (token.type) {
      case "strong":
        return html`<strong>${this.inline(token)}</strong>`;
      case "em":
        return html`<em>${this.inline(token)}</em>`;
      case "del":
        return html`<s>${this.inline(token)}</s>`;
      case "codespan":
        return html`<code>${this.text((token as Tokens.Codespan).text)}</code>`;
      case "br":
        return html`<br />`;
      case "escape":
        return this.text((token as Tokens.Escape).text);
      case "link":
        return this.link(token as Tokens.Link);
      case "image":
        return this.address((token as Tokens.Image).text, (token as Tokens.Image).href);
      default:
        return this.inline(token);
    }
  }

  private link(token: Tokens.Link): unknown {
    if (token.raw === token.text || token.raw === `<${token.text}>`) return address(this.text(token.text));
    return html`<span class="named">${this.inline(token)}</span>${this.address("", token.href)}`;
  }

  // No link: the core opens the addresses of films, by their number, and has no command for one that comes from a text. So it is
  // told, and can be copied.
  private address(name: string, href: string): unknown {
    return html`${this.text(name)}${href === "" ? nothing : html` ${address(html`‹${this.text(href)}›`)}`}`;
  }

  /** A text, with what is hidden in it. */
  private text(text: string): unknown {
    const { hidden, place } = this.marked;
    if (hidden.length === 0) return text;
    return text
      .split(place)
      .map((part, at) => (at % 2 === 0 ? part : this.hidden(hidden[Number(part)] ?? "")));
  }

  private hidden(text: string): TemplateResult {
    return html`<spoiler-part
      .text=${text}
      .open=${this.way.open ?? false}
      .quiet=${this.way.quiet ?? false}
      .inner=${(text: string) => inner(text, this.way)}
    ></spoiler-part>`;
  }
}

const address = (content: unknown) => html`<span class="told-address" translate="no">${content}</span>`;

/** Of one line: what stands in its first paragraph, or all of it. */
function inner(text: string, way: Way): unknown {
  const [only, ...more] = read(text) ?? [];
  if (only === undefined || !("marked" in only) || more.length > 0) return text;
  const [token, ...others] = only.marked.tokens;
  if (token?.type !== "paragraph" || others.length > 0) return text;
  return new Drawing(only.marked, way).inline(token);
}

const most = 20;
const empty = (lines: number) =>
  Array.from({ length: Math.max(0, Math.min(lines, most)) }, () => html`<p class="empty-line"><br /></p>`);
