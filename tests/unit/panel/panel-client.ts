import { connect } from 'node:http2';
import { Agent, request } from 'node:https';
import { demoKey } from '../../panel/demo.ts';
import type { Panel } from '../../panel/panel.ts';

export interface ClientReply {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  body: string;
}

export interface ClientRequest {
  method?: string;
  path?: string;
  host?: string;
  headers?: Record<string, string>;
  body?: string;
}

/** Sends a request over HTTP/1.1. Rejects when the connection ends before the reply does. */
export function send(panel: Panel, agent: Agent, asked: ClientRequest): Promise<ClientReply> {
  const { method = 'POST', path = '/api/v1', host = 'botzverse.com', headers, body = '' } = asked;
  return new Promise((resolve, reject) => {
    const outgoing = request(
      {
        host: '127.0.0.1',
        port: panel.port,
        servername: 'botzverse.com',
        ca: panel.certificate,
        agent,
        maxHeaderSize: 64 * 1024,
        method,
        path,
        headers: { host, 'content-length': Buffer.byteLength(body), ...headers },
      },
      (incoming) => {
        const pieces: Buffer[] = [];
        incoming.on('data', (piece: Buffer) => pieces.push(piece));
        incoming.on('error', reject);
        incoming.on('end', () => {
          const text = Buffer.concat(pieces).toString();
          resolve({ status: incoming.statusCode ?? 0, headers: incoming.headers, body: text });
        });
      },
    );
    outgoing.on('error', reject);
    outgoing.end(body);
  });
}

/** One connection at a time, kept as long as the server keeps it. */
export function keepAliveAgent(): Agent {
  return new Agent({ keepAlive: true, maxSockets: 1 });
}

/** Calls the API with the demo key over HTTP/1.1, on a connection of its own unless an agent is given. */
export function call(panel: Panel, fields: object, agent = new Agent()): Promise<ClientReply> {
  const headers = { 'content-type': 'application/json' };
  return send(panel, agent, { headers, body: JSON.stringify({ key: demoKey, ...fields }) });
}

/** The fields of an order that the demo account can pay: 500 of service 2114, for 0.25. */
export const goodOrder = { action: 'add', service: 2114, quantity: 500, link: 'monstercat' };

/** Calls the API over HTTP/2, all calls in one session. Rejects when the session or stream breaks. */
export function openSession(panel: Panel) {
  const session = connect(panel.origin, {
    ca: panel.certificate,
    servername: 'botzverse.com',
    maxHeaderListPairs: 2000,
  });
  session.on('error', () => undefined);
  const callOnce = (fields: object) =>
    new Promise<ClientReply>((resolve, reject) => {
      const stream = session.request({
        ':method': 'POST',
        ':path': '/api/v1',
        ':authority': 'botzverse.com',
        'content-type': 'application/json',
      });
      let headers: ClientReply['headers'] = {};
      const pieces: Buffer[] = [];
      stream.on('response', (received) => {
        headers = { ...received } as ClientReply['headers'];
      });
      stream.on('data', (piece: Buffer) => pieces.push(piece));
      stream.on('error', reject);
      stream.on('close', () => {
        const body = Buffer.concat(pieces);
        const status = Number(headers[':status'] ?? 0);
        const announced = Number(headers['content-length'] ?? body.length);
        if (status === 0 || body.length < announced) reject(new Error('The stream broke'));
        else resolve({ status, headers, body: body.toString() });
      });
      stream.end(JSON.stringify({ key: demoKey, ...fields }));
    });
  return { call: callOnce, close: () => session.destroy() };
}
