export type FunctionDefinition = {
  name: string;
  timeoutSeconds: number;
  /** How many may run side by side. */
  instances?: number;
  environment: Readonly<Record<string, string>>;
  timers?: readonly { name: string; cron: string }[];
  /** May be asked over HTTP by anybody, as through the platform's HTTP access; such a call carries no user. */
  isPublicHttp?: boolean;
};
