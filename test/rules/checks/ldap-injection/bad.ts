// @case: filter of a login
import express from 'express';
import ldap from 'ldapjs';
const client = ldap.createClient({ url: 'ldaps://directory.ward.example' });
express().post('/login', (req, res) => {
  // expect: ldap-injection
  client.search('ou=staff', { filter: '(uid=' + req.body.user + ')' }, () => res.end());
});

// @case: distinguished name
import express from 'express';
import { createClient } from 'ldapjs';
const client = createClient({ url: 'ldaps://directory.ward.example' });
express().post('/login', (req, res) => {
  // expect: ldap-injection
  client.bind(`uid=${req.body.user},ou=staff`, req.body.password, () => res.end());
});

// @case: directory of another file
// @file: directory.ts
import ldap from 'ldapjs';
const client = ldap.createClient({ url: 'ldaps://directory.ward.example' });
export const find = (user: string, done: () => void) => client.search('ou=staff', { filter: `(&(uid=${user})(role=nurse))` }, done);
// @file: routes.ts
import express from 'express';
import { find } from './directory';
express().get('/nurse/:user', (req, res) => {
  // expect: ldap-injection
  find(req.params.user, () => res.end());
});

// @case: parsed filter
import express from 'express';
import { parseFilter as parse } from 'ldapjs';
express().get('/staff', (req, res) => {
  // expect: ldap-injection
  res.json(parse(`(cn=*${req.query.name}*)`));
});

// @case: class across files
// @file: staff.ts
import { Client } from 'ldapjs';
export class Staff {
  constructor(private readonly client: Client) {}
  byName(name: string): void {
    const options = { scope: 'sub' as const, filter: '' };
    options.filter = `(cn=${name})`;
    this.client.search('ou=staff', options, () => undefined);
  }
}
// @file: socket.ts
import { WebSocketServer } from 'ws';
import { createClient } from 'ldapjs';
import { Staff } from './staff';
const staff = new Staff(createClient({ url: 'ldaps://directory.ward.example' }));
new WebSocketServer({ port: 8443 }).on('connection', (socket) => {
  // expect: ldap-injection
  socket.on('message', (data) => staff.byName(data.toString()));
});

// @case: search base
import express from 'express';
import ldap from 'ldapjs';
const client = ldap.createClient({ url: 'ldaps://directory.ward.example' });
express().get('/ward/:ward', (req, res) => {
  const base = ['ou=' + req.params.ward, 'dc=clinic'].join(',');
  // expect: ldap-injection
  client.search(base, {}, () => res.end());
});
