/** Nominal types over plain values: they survive `structuredClone` and cost nothing at run time. */

declare const brand: unique symbol;

/** A `Value` that only the functions that check it may make. */
export type Brand<Value, Name extends string> = Value & { readonly [brand]: Name };

/** HTML that is safe to print as it is. Made by `parse/prose.ts` and `parse/markdown.ts` alone. */
export type SafeHtml = Brand<string, 'SafeHtml'>;

/** The short, stable name of an article: 1 to 32 characters of `[a-z0-9-]`. */
export type ArticleId = Brand<string, 'ArticleId'>;

/** A site-relative URL that starts with `/`: `/2017/01/`, `/about/`. Made by `arrange/urls.ts` alone. */
export type SiteUrl = Brand<string, 'SiteUrl'>;

/** A path below the output folder, `/` between its parts: `2017/01/index.html`. */
export type OutputPath = Brand<string, 'OutputPath'>;
