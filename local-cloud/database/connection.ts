import Libsql from 'libsql';

export type Parameter = string | number | Buffer | null;

const pragmas = (synchronous: string): string =>
  `pragma journal_mode=WAL; pragma synchronous=${synchronous}; pragma busy_timeout=5000; pragma secure_delete=ON;`;

/** One connection to the file. Statements are prepared once; parameters always go as a list, as libsql takes a lone Buffer for names. */
export class Connection {
  readonly #database: Libsql.Database;
  readonly #statements = new Map<string, Libsql.Statement>();

  constructor(file: string, synchronous: 'FULL' | 'NORMAL') {
    this.#database = new Libsql(file);
    this.#database.exec(pragmas(synchronous));
  }

  exec(sql: string): void {
    this.#database.exec(sql);
  }

  run(sql: string, parameters: readonly Parameter[] = []): number {
    return Number(this.#statement(sql).run([...parameters]).lastInsertRowid);
  }

  first<Row>(sql: string, parameters: readonly Parameter[] = []): Row | undefined {
    return (this.#statement(sql).get([...parameters]) as Row | null | undefined) ?? undefined;
  }

  rows<Row>(sql: string, parameters: readonly Parameter[] = []): Row[] {
    return this.#statement(sql).all([...parameters]) as Row[];
  }

  close(): void {
    this.#statements.clear();
    this.#database.close();
  }

  #statement(sql: string): Libsql.Statement {
    const known = this.#statements.get(sql);
    if (known) return known;
    const statement = this.#database.prepare(sql);
    this.#statements.set(sql, statement);
    return statement;
  }
}
