import { createHash } from 'node:crypto';
import { posix } from 'node:path';
import { InputError } from '../types.ts';

export interface PageToFreeze {
  html: string;
  /** As built, below the site's base: `npc-2025/embed/topics/`. */
  path: string;
  /** `npc-2025/embed/topics/0123456789/`. */
  frozenPath: string;
  /** Site URL: `https://wenda.example/`. */
  root: string;
  hash: string;
  /** `YYYY-MM-DD`. */
  date: string;
}

const sha256 = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** Head links that fetch something or describe the live page. */
const headLinks =
  /<link\b[^>]*\b(?:rel="(?:preload|modulepreload|icon|apple-touch-icon|manifest)"|type="application\/(?:json\+oembed|atom\+xml)")[^>]*>/g;

const fetched =
  /<(?:script|img|iframe|source)\b[^>]*\ssrc(?:set)?="[^"]*"[^>]*>|<link\b[^>]*\brel="stylesheet"[^>]*>/;

const inlineScript = /<script\b(?![^>]*\b(?:src=|type="application\/))[^>]*>([\s\S]*?)<\/script>/g;
const inlineStyle = /<style\b[^>]*>([\s\S]*?)<\/style>/g;

const policyTag = /(<meta http-equiv="content-security-policy" content=")([^"]*)(")/i;

/** Addresses in attributes, not in text. */
const addressAttribute = /(\s(?:href|xlink:href|src|poster|action|data-[a-z-]+)=")([^"]*)(")/g;

/**
 * Link to the chart; `data-frozen` is its frozen wording, with `{date}`. What follows the date is for screen readers.
 */
const mark = /<span data-frozen="([^"]*)\{date\}([^"]*)">[^<]*<\/span>/;

/** A root path made relative, so that frozen pages work below any base. */
function relativePath(from: string, to: string): string {
  const end = to.search(/[?#]/);
  const path = end === -1 ? to : to.slice(0, end);
  const relative = posix.relative(`/${from}`, `/${path}`);
  const slash = path === '' || path.endsWith('/') ? '/' : '';
  return `${relative === '' ? '.' : relative}${slash}${to.slice(path.length)}`;
}

/** Drops `… 'self'`: a frozen page fetches nothing and runs only its own scripts and styles, by hash. */
function strictPolicy(policy: string, html: string): string {
  const hashes = (pattern: RegExp): string =>
    [...new Set([...html.matchAll(pattern)].map((match) => sha256(match[1] ?? '')))].join(' ') || "'none'";
  const kept = policy
    .split(';')
    .map((directive) => directive.trim())
    .filter((directive) => /^(default-src|base-uri|form-action|sandbox)\b/.test(directive));
  return [...kept, `script-src ${hashes(inlineScript)}`, `style-src ${hashes(inlineStyle)}`].join('; ');
}

/**
 * An embed page as a dated, self-contained document that no later build can change: relative links, and a policy that
 * forbids fetching. Throws InputError if it uses another file.
 */
export function frozenPage({ html, path, frozenPath, root, hash, date }: PageToFreeze): string {
  const base = new URL(root).pathname;
  const below = (address: string): string | undefined => {
    if (address.startsWith(root)) return address.slice(root.length);
    return address.startsWith(base) && !address.startsWith('//') ? address.slice(base.length) : undefined;
  };
  const alone = html.replaceAll(headLinks, '');
  const file = fetched.exec(alone)?.[0];
  if (file)
    throw new InputError(`${path}: a frozen page has to hold all it shows, and this one uses ${file}`);
  const linked = alone.replaceAll(addressAttribute, (_whole, before: string, address: string, after) => {
    const target = below(address);
    return `${before}${target === undefined ? address : relativePath(frozenPath, target)}${after}`;
  });
  if (!policyTag.test(linked)) throw new InputError(`${path}: has no Content-Security-Policy`);
  if (!linked.includes('</head>')) throw new InputError(`${path}: has no </head>`);
  if (!mark.test(linked)) throw new InputError(`${path}: has no place that says of which day it is`);
  return linked
    .replace(
      policyTag,
      (_tag, before: string, policy: string, after: string) =>
        `${before}${strictPolicy(policy, linked)}${after}`,
    )
    .replace('</head>', `<meta name="wenda-state" content="${hash} ${date}"></head>`)
    .replace('<html ', `<html data-state="${hash}" `)
    .replace(
      mark,
      (_mark, before: string, after: string) =>
        `<span>${before}<time datetime="${date}" data-n="versions.date">${date}</time></span><span class="hidden">${after}</span>`,
    );
}
