import type { Database } from '../../local-cloud/start';

export type Seeding = { database: Database; dataDir: string; digestKey: string; nowAt: string; log?: ((line: string) => void) | undefined };

/** Fills a new demo folder. */
export const seedDemo = async ({ log }: Seeding): Promise<void> => {
  log?.('演示环境是空的：先用 npm run admin-code 取得第一位管理员的认领码，再导入名册。');
};
