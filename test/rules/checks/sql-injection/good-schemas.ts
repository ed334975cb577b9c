// @case: arguments of GraphQL that are numbers, by a schema in a file of its own
// @file: package.json
{ "main": "src/server.js", "dependencies": { "@apollo/server": "^4.0.0", "graphql": "^16.0.0" } }
// @file: src/schema/wards.graphql
type Query {
  "The devices of a ward"
  devices(ward: Int!, limit: Int): [String!]!
}
// @file: src/server.js
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { ApolloServer } from '@apollo/server';
import { resolvers } from './wards';
const typeDefs = readFileSync(path.join(__dirname, 'schema', 'wards.graphql'), 'utf8');
export const server = new ApolloServer({ typeDefs, resolvers });
// @file: src/wards.js
import { pool } from './pool';
export const resolvers = {
  Query: {
    devices: (_, { ward, limit }) => pool.query(`select name from devices where ward = ${ward} limit ${limit}`),
  },
};
// @file: src/pool.js
import pg from 'pg';
export const pool = new pg.Pool();
