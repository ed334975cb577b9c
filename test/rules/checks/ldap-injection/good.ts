// @case: filter object
import express from 'express';
import ldap from 'ldapjs';
const client = ldap.createClient({ url: 'ldaps://directory.ward.example' });
express().post('/login', (req, res) => {
  client.search('ou=staff', { filter: new ldap.EqualityFilter({ attribute: 'uid', value: String(req.body.user) }) }, () => res.end());
});

// @case: checked name
import express from 'express';
import { createClient } from 'ldapjs';
const client = createClient({ url: 'ldaps://directory.ward.example' });
express().post('/login', (req, res) => {
  const user = String(req.body.user);
  if (!/^\w+$/.test(user)) return void res.sendStatus(400);
  client.bind(`uid=${user},ou=staff`, req.body.password, () => res.end());
});

// @case: directory of another file, fixed
// @file: directory.ts
import ldap from 'ldapjs';
const client = ldap.createClient({ url: 'ldaps://directory.ward.example' });
export const find = (role: string, done: () => void) => client.search('ou=staff', { filter: `(role=${role})` }, done);
// @file: routes.ts
import express from 'express';
import { find } from './directory';
express().get('/nurses', (req, res) => {
  find('nurse', () => res.end());
});

// @case: number
import express from 'express';
import { parseFilter as parse } from 'ldapjs';
express().get('/staff', (req, res) => {
  res.json(parse(`(employeeNumber=${Number(req.query.number)})`));
});

// @case: from a list, across files
// @file: staff.ts
import { Client } from 'ldapjs';
export class Staff {
  constructor(private readonly client: Client) {}
  byRole(role: string): void {
    this.client.search('ou=staff', { filter: `(role=${role})` }, () => undefined);
  }
}
// @file: socket.ts
import { WebSocketServer } from 'ws';
import { createClient } from 'ldapjs';
import { Staff } from './staff';
const ROLES = ['nurse', 'physician'];
const staff = new Staff(createClient({ url: 'ldaps://directory.ward.example' }));
new WebSocketServer({ port: 8443 }).on('connection', (socket) => {
  socket.on('message', (data) => {
    const role = data.toString();
    if (ROLES.includes(role)) staff.byRole(role);
  });
});

// @case: from the environment
import ldap from 'ldapjs';
const client = ldap.createClient({ url: 'ldaps://directory.ward.example' });
client.bind(`uid=${process.env.LDAP_USER},ou=services`, process.env.LDAP_PASSWORD ?? '', () => undefined);
