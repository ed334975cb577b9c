/** A kind of secret that is known by its form alone. */
export interface TokenFormat {
  readonly id: string;
  /** Name for messages, with its article. */
  readonly name: string;
  /** Anchored nowhere: a token may stand inside a longer text. */
  readonly pattern: RegExp;
  /** A word of which a text contains one whenever the pattern matches, for the pre-filter. */
  readonly words: readonly string[];
  /** Where the form was read. */
  readonly source: string;
  /** An identifier that its issuer publishes, or a test credential: reported, but lower. */
  readonly weak?: boolean;
}

const GITLEAKS = 'https://github.com/gitleaks/gitleaks/blob/master/config/gitleaks.toml (MIT)';
const SECRETLINT = 'https://github.com/secretlint/secretlint (MIT)';

export const tokenFormats: readonly TokenFormat[] = [
  {
    id: 'aws-access-key-id',
    name: 'an AWS access key id',
    pattern: /\b(?:A3T[A-Z0-9]|AKIA|ASIA|ABIA|ACCA)[A-Z2-7]{16}\b/,
    words: ['A3T', 'AKIA', 'ASIA', 'ABIA', 'ACCA'],
    source: GITLEAKS,
  },
  {
    id: 'azure-iot-connection-string',
    name: 'an Azure IoT connection string',
    pattern: /HostName=[\w.-]+\.azure-devices(?:-provisioning)?\.net;(?:DeviceId=[^;]+|SharedAccessKeyName=[^;]+);(?:ModuleId=[^;]+;)?SharedAccessKey=[A-Za-z0-9+/]{43}=/,
    words: ['SharedAccessKey='],
    source: 'https://learn.microsoft.com/azure/iot-hub/iot-hub-dev-guide-sas',
  },
  {
    id: 'azure-service-bus-connection-string',
    name: 'an Azure Service Bus or Event Hubs connection string',
    pattern: /Endpoint=sb:\/\/[\w.-]+\.servicebus\.windows\.net\/?;SharedAccessKeyName=[^;]+;SharedAccessKey=[A-Za-z0-9+/]{43}=/,
    words: ['SharedAccessKey='],
    source: 'https://learn.microsoft.com/azure/service-bus-messaging/service-bus-sas',
  },
  {
    id: 'azure-shared-access-signature',
    name: 'an Azure shared access signature',
    pattern: /SharedAccessSignature sr=[^&\s]+&sig=[^&\s]+&se=\d+/,
    words: ['SharedAccessSignature'],
    source: 'https://learn.microsoft.com/azure/iot-hub/iot-hub-dev-guide-sas',
  },
  {
    id: 'azure-storage-key',
    name: 'an Azure storage account key',
    pattern: /AccountKey=[A-Za-z0-9+/]{86}==/,
    words: ['AccountKey='],
    source: 'https://learn.microsoft.com/azure/storage/common/storage-configure-connection-string',
  },
  {
    id: 'azure-ad-client-secret',
    name: 'a Microsoft Entra client secret',
    pattern: /(?:^|[^\w~.-])[a-zA-Z0-9_~.]{3}\dQ~[a-zA-Z0-9_~.-]{31,34}(?:$|[^\w~.-])/,
    words: ['Q~'],
    source: GITLEAKS,
  },
  {
    id: 'google-api-key',
    name: 'a Google API key',
    pattern: /\bAIza[\w-]{35}(?:$|[^\w-])/,
    words: ['AIza'],
    source: GITLEAKS,
    weak: true,
  },
  {
    id: 'private-key',
    name: 'a private key',
    pattern: /-----BEGIN[ A-Z0-9_-]{0,100}PRIVATE KEY(?: BLOCK)?-----[\s\S-]{64,}?KEY(?: BLOCK)?-----/,
    words: ['PRIVATE KEY'],
    source: GITLEAKS,
  },
  {
    id: 'json-web-token',
    name: 'a JSON Web Token',
    pattern: /\bey[a-zA-Z0-9]{17,}\.ey[a-zA-Z0-9/\\_-]{17,}\.[a-zA-Z0-9/\\_-]{10,}={0,2}/,
    words: ['eyJ'],
    source: GITLEAKS,
  },
  {
    id: 'stripe-key',
    name: 'a Stripe key',
    pattern: /\b(?:sk|rk)_(?:live|prod)_[a-zA-Z0-9]{10,99}/,
    words: ['_live_', '_prod_'],
    source: GITLEAKS,
  },
  {
    id: 'stripe-test-key',
    name: 'a Stripe test key',
    pattern: /\b(?:sk|rk)_test_[a-zA-Z0-9]{24,99}/,
    words: ['_test_'],
    source: SECRETLINT,
    weak: true,
  },
  {
    id: 'twilio-api-key',
    name: 'a Twilio API key',
    pattern: /\bSK[0-9a-fA-F]{32}\b/,
    words: ['twilio'],
    source: GITLEAKS,
  },
  {
    id: 'sendgrid-key',
    name: 'a SendGrid key',
    pattern: /\bSG\.[A-Za-z0-9_-]{22}\.[A-Za-z0-9_-]{43}(?:$|[^\w-])/,
    words: ['SG.'],
    source: SECRETLINT,
  },
  {
    id: 'slack-token',
    name: 'a Slack token',
    pattern: /\bxox[baprs]-(?:\d{10,13}-)[A-Za-z0-9-]{20,}/,
    words: ['xoxb-', 'xoxa-', 'xoxp-', 'xoxr-', 'xoxs-'],
    source: GITLEAKS,
  },
  {
    id: 'slack-webhook',
    name: 'a Slack webhook URL',
    pattern: /hooks\.slack\.com\/services\/T[A-Z0-9]{8,}\/B[A-Z0-9]{8,}\/[A-Za-z0-9]{23,}/,
    words: ['hooks.slack.com'],
    source: GITLEAKS,
  },
  {
    id: 'github-token',
    name: 'a GitHub token',
    pattern: /\b(?:gh[pousr]_[0-9a-zA-Z]{36}|github_pat_\w{82})\b/,
    words: ['ghp_', 'gho_', 'ghu_', 'ghs_', 'ghr_', 'github_pat_'],
    source: GITLEAKS,
  },
  {
    id: 'npm-token',
    name: 'an npm token',
    pattern: /\bnpm_[a-zA-Z0-9]{36}\b/,
    words: ['npm_'],
    source: GITLEAKS,
  },
  {
    id: 'openai-key',
    name: 'an OpenAI key',
    pattern: /\bsk-(?:proj-|svcacct-|admin-)?[\w-]{20,80}T3BlbkFJ[\w-]{20,80}/,
    words: ['T3BlbkFJ'],
    source: GITLEAKS,
  },
  {
    id: 'anthropic-key',
    name: 'an Anthropic key',
    pattern: /\bsk-ant-(?:api|admin)\d\d-[\w-]{80,}AA\b/,
    words: ['sk-ant-'],
    source: GITLEAKS,
  },
  {
    id: 'sentry-token',
    name: 'a Sentry token',
    pattern: /\bsntr(?:yu_[a-f0-9]{64}|ys_[A-Za-z0-9+/=_]{60,})/,
    words: ['sntryu_', 'sntrys_'],
    source: GITLEAKS,
  },
  {
    id: 'telegram-bot-token',
    name: 'a Telegram bot token',
    pattern: /\b\d{8,10}:AA[\w-]{33}(?:$|[^\w-])/,
    words: [':AA'],
    source: GITLEAKS,
  },
  {
    id: 'url-password',
    name: 'a URL with user name and password',
    pattern: /\b(?:mqtts?|wss?|https?|amqps?|rediss?|rtsps?|coaps?|ftps?|mongodb(?:\+srv)?|postgres(?:ql)?|mysql|mssql):\/\/[^:@\s/'"]{1,100}:[^@\s/'"]{3,200}@/,
    words: ['://'],
    source: 'RFC 3986 section 3.2.1; https://github.com/secretlint/secretlint (MIT), rule database-connection-string',
  },
];

export interface TokenMatch {
  readonly format: TokenFormat;
  /** The matched part of the text. */
  readonly text: string;
}

/** The first known form of secret that a text contains. */
export function matchToken(text: string): TokenMatch | undefined {
  if (text.length < 12) return undefined;
  for (const format of tokenFormats) {
    const match = format.pattern.exec(text);
    if (match) return { format, text: match[0] };
  }
  return undefined;
}
