import { DatabaseConnection } from './database-connection.ts';
import { type LibrarySchema, SCHEMA_VERSION, upgrade } from './schema.ts';

/** The database behind the library. */
export class Connection extends DatabaseConnection<LibrarySchema> {
  constructor(name: string) {
    super({ name, version: SCHEMA_VERSION, upgrade });
  }
}
