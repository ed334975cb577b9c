/** An endpoint of a vendor that takes a secret in the query of its URL, and nowhere else. */
interface QueryOnlyApi {
  readonly host: string;
  /** What its path has in it; any path where there is none. */
  readonly path?: RegExp;
  readonly parameter: RegExp;
  /** Where the vendor says so. */
  readonly source: string;
}

/** Add one only with the page of the vendor that shows no header and no body for it. */
export const QUERY_ONLY_APIS: readonly QueryOnlyApi[] = [
  {
    host: 'api.pushy.me',
    parameter: /^api_key$/,
    source: 'https://pushy.me/docs/api/send-notifications ("All requests must include an ?api_key= query parameter")',
  },
  {
    host: 'api.pushover.net',
    path: /\/(sounds|receipts\/[^/?]*|apps\/limits)\.json/,
    parameter: /^token$/,
    source: 'https://pushover.net/api and https://pushover.net/api/receipts (GET with ?token=)',
  },
  {
    host: 'graph.instagram.com',
    path: /\/access_token/,
    parameter: /^client_secret$/,
    source: 'https://developers.facebook.com/docs/instagram-platform/reference/access_token (GET)',
  },
  {
    host: 'api.weixin.qq.com',
    parameter: /^(secret|access_token)$/,
    source: 'https://developers.weixin.qq.com/doc/ (auth.code2Session, getAccessToken and what is called by it)',
  },
  {
    host: 'qyapi.weixin.qq.com',
    parameter: /^access_token$/,
    source: 'https://developer.work.weixin.qq.com/document/ (every call takes ?access_token=)',
  },
  {
    host: 'graph.qq.com',
    parameter: /^access_token$/,
    source: 'https://wiki.connect.qq.com/ (OpenAPI: every call takes ?access_token=, also /oauth2.0/me)',
  },
  {
    host: 'oapi.dingtalk.com',
    parameter: /^access_token$/,
    source: 'https://open.dingtalk.com/document/ (robots and the older API take ?access_token=)',
  },
  {
    host: 'www.omdbapi.com',
    parameter: /^apikey$/,
    source: 'https://www.omdbapi.com/ ("Send all data requests to ?apikey=")',
  },
  {
    host: 'api.giphy.com',
    parameter: /^api_key$/,
    source: 'https://developers.giphy.com/docs/api/endpoint (api_key is a parameter of each request, of pages too)',
  },
  {
    host: 'www.alphavantage.co',
    parameter: /^apikey$/,
    source: 'https://www.alphavantage.co/documentation/ (apikey is a required parameter of the query)',
  },
  {
    host: 'api.tumblr.com',
    parameter: /^api_key$/,
    source: 'https://www.tumblr.com/docs/en/api/v2 (the OAuth consumer key, which names the application, as ?api_key=)',
  },
];

/**
 * True when the vendor of an endpoint documents no other place for a secret than the query.
 * @param texts what is known of the URL, and the addresses that the file builds on
 */
export function isQueryOnly(parameter: string, texts: readonly string[]): boolean {
  return QUERY_ONLY_APIS.some(
    (api) =>
      api.parameter.test(parameter) &&
      texts.some((text) => hostOf(text) === api.host) &&
      (!api.path || texts.some((text) => api.path!.test(text))),
  );
}

function hostOf(text: string): string | undefined {
  return /^https?:\/\/([^/?#:]+)/i.exec(text)?.[1]?.toLowerCase();
}
