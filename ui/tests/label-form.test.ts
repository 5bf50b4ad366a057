import { beforeEach, expect, test, vi } from "vitest";
import { loop, turn } from "../src/acts/loop";
import type { RemarkForm } from "../src/label-dialogs";
import { fresh } from "../src/state";

const closeDialog = vi.hoisted(() => vi.fn());
vi.mock("../src/screen", () => ({ closeDialog, focusOn: vi.fn() }));
const { leaveLabelForm } = await import("../src/acts/label-form");

class Field {
  constructor(
    readonly type: string,
    readonly value: string,
    readonly defaultValue: string,
  ) {}
}
class TextArea extends Field {}

let fields: Field[] = [];

beforeEach(() => {
  vi.stubGlobal("HTMLInputElement", Field);
  vi.stubGlobal("HTMLTextAreaElement", TextArea);
  vi.stubGlobal("document", { querySelector: () => ({ elements: fields }) });
  closeDialog.mockClear();
  const dialog = { kind: "remark", leaving: false } as RemarkForm;
  turn({ state: { ...fresh(), dialog }, draw: () => {}, change: async () => null, fail: vi.fn() });
});

test("another text than was there is asked about, and nothing else is", () => {
  fields = [new Field("text", "Winter", "Winter"), new Field("checkbox", "on", "")];
  leaveLabelForm(new Event("click", { cancelable: true }));
  expect(closeDialog).toHaveBeenCalledOnce();
  for (const field of [new TextArea("textarea", "Snow.", ""), new Field("text", "Winter", "")]) {
    fields = [field];
    leaveLabelForm(new Event("click", { cancelable: true }));
    expect(loop.state.dialog).toMatchObject({ leaving: true });
    leaveLabelForm(new Event("click", { cancelable: true }));
    expect(loop.state.dialog, "asked, one goes on writing").toMatchObject({ leaving: false });
  }
  expect(closeDialog).toHaveBeenCalledOnce();
});
