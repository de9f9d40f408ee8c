import type { LessonContext } from '../context';
import type { NumberLink } from '../prose';
import { listed, named, type Report } from '../report';
import type { YamlNode } from '../yaml';

const LINK_IN_TEXT = /\[([^[\]]{1,80})\]\((lab:[^()\s]*)\)/g;
const TARGET = /^lab:([^/]+)\/([^/]+)$/;

/** Reports the id of a lab that is not there. */
export function checkLab(id: string, at: number, report: Report, { labs }: LessonContext): boolean {
  if (id === '') return false;
  if (Object.hasOwn(labs, id)) return true;
  const message = `there is no lab ${named(id)}`;
  report.error(at, 'lab-not-known', message, `Use one of ${listed(Object.keys(labs))}.`);
  return false;
}

/** Holds a quoted number to the lab that computes it. */
export function checkNumber(link: NumberLink, report: Report, context: LessonContext): void {
  const [, lab, name] = TARGET.exec(link.target) ?? [];
  if (lab === undefined || name === undefined) {
    const message = 'a link must quote a number of a lab, as in `[42.8](lab:L01/start-loss)`';
    report.error(link.at, 'link-not-a-number', message, 'Write an address as plain text.');
    return;
  }
  if (!checkLab(lab, link.at, report, context)) return;
  const values = context.labs[lab] ?? {};
  const value = Object.hasOwn(values, name) ? values[name] : undefined;
  if (value === undefined) {
    const message = `the lab ${named(lab)} computes no ${named(name)}`;
    report.error(link.at, 'lab-value-not-known', message, `Use one of ${listed(Object.keys(values))}.`);
  } else if (value !== link.text) {
    const message = `the lesson says ${named(link.text)}, and the lab computes ${named(value)}`;
    report.error(link.at, 'number-not-the-labs', message, `Write ${named(value)}.`);
  }
}

/** The same YAML with each quoted number in its texts checked, and shown as plain text. */
export function quoteNumbers(node: YamlNode, report: Report, context: LessonContext): YamlNode {
  if (node.kind === 'list') {
    return { ...node, items: node.items.map((item) => quoteNumbers(item, report, context)) };
  }
  if (node.kind === 'mapping') {
    const quoted = node.fields.map((each) => ({ ...each, value: quoteNumbers(each.value, report, context) }));
    return { ...node, fields: quoted };
  }
  const written = node.value;
  if (typeof written !== 'string' || !written.includes('](lab:')) return node;
  const value = written.replace(LINK_IN_TEXT, (link: string, text: string, target: string) => {
    const found = report.source.text.indexOf(link, node.at);
    checkNumber({ text, target, at: found < 0 ? node.at : found }, report, context);
    return text;
  });
  return { ...node, value };
}
