// Every text of the page, in the language that is set. The texts stand in src/reciprocity/web/words/*.yaml.
import { lang } from "./settings.js";

const texts = {};

/** Has the texts of all languages at hand, so that the language changes at once. */
export async function loadWords(languages, load) {
  await Promise.all(languages.map(async (one) => (texts[one] = await load(`/words/${one}.json`))));
}

function fill(template, values) {
  return template.replace(/\{(\w+)\}/g, (whole, name) => (name in values ? show(values[name]) : whole));
}

function show(value) {
  return typeof value === "number" ? num(value) : String(value);
}

/** The text of a key, with `{name}` filled from `values`. A key without a text shows as ⟦key⟧. */
export function t(key, values = {}) {
  const template = texts[lang.value]?.[key];
  return template === undefined ? `⟦${key}⟧` : fill(template, values);
}

/** The text of a key that counts something: `key_one` or `key_other`, as the language has it. */
export function tn(key, count, values = {}) {
  const form = new Intl.PluralRules(lang.value).select(count) === "one" ? "one" : "other";
  return t(`${key}_${form}`, { count, ...values });
}

/** The text of a `{de: ..., en: ...}` that came from a preset or a run. */
export function both(pair, values = {}) {
  if (!pair) return "";
  return fill(typeof pair === "string" ? pair : (pair[lang.value] ?? `⟦${lang.value}⟧`), values);
}

/** A number in the language's form, with at most (or, if `fixed`, exactly) so many digits behind the point. */
export function num(value, digits = 0, fixed = false) {
  if (value === null || value === undefined || Number.isNaN(value)) return "–";
  const options = { maximumFractionDigits: digits, minimumFractionDigits: fixed ? digits : 0 };
  return new Intl.NumberFormat(lang.value, options).format(value);
}

/** A share from 0 to 1 as a percentage in the language's form. */
export function percent(value, digits = 0) {
  if (value === null || value === undefined || Number.isNaN(value)) return "–";
  return new Intl.NumberFormat(lang.value, { style: "percent", maximumFractionDigits: digits }).format(value);
}

/** A difference with its sign; a true minus, not a hyphen. */
export function signed(value, digits = 0) {
  if (value === null || value === undefined || Number.isNaN(value)) return "–";
  const options = { maximumFractionDigits: digits, signDisplay: "exceptZero" };
  return new Intl.NumberFormat(lang.value, options).format(value).replace("-", "−");
}

/** A day in the language's form. */
export function date(value) {
  return new Intl.DateTimeFormat(lang.value, { dateStyle: "long" }).format(value);
}

/** A value by its unit: "percent" or "share" (from 0 to 1), "whole", or "number". */
export function number(value, unit = "number", digits = 1) {
  if (unit === "percent" || unit === "share") return percent(value);
  return num(value, unit === "whole" ? 0 : digits);
}
