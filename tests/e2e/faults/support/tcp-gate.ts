import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { createSecureContext, TLSSocket } from 'node:tls';
import { generate } from 'selfsigned';

/** The fate of a connection: it reaches the panel, nobody ever answers it, or a stranger does. */
type Manner = 'pass' | 'hold' | 'stranger';

/** A door before the panel's port. It knows connections, not requests. */
export class TcpGate {
  readonly #server: Server;
  readonly #sockets = new Set<Socket>();
  #manners: Manner[] = [];
  /** Connections that were accepted and never answered. */
  held = 0;
  /** Handshakes that the browser broke off because the certificate was not the panel's. */
  refusedCertificates = 0;

  private constructor(panelPort: number) {
    this.#server = createServer((socket) => {
      this.#keep(socket);
      const manner = this.#manners.shift() ?? 'pass';
      if (manner === 'hold') this.held += 1;
      else if (manner === 'stranger') void this.#deceive(socket);
      else socket.pipe(this.#keep(connect(panelPort, '127.0.0.1'))).pipe(socket);
    });
  }

  static async open(panelPort: number): Promise<TcpGate> {
    const gate = new TcpGate(panelPort);
    await new Promise<void>((resolve) => {
      gate.#server.listen(0, '127.0.0.1', resolve);
    });
    return gate;
  }

  get port(): number {
    return (this.#server.address() as AddressInfo).port;
  }

  /** Sets the fates of the next connections, in their order; all after them pass. */
  next(...manners: Manner[]): void {
    this.#manners = manners;
  }

  async close(): Promise<void> {
    for (const socket of this.#sockets) socket.destroy();
    await new Promise((resolve) => {
      this.#server.close(resolve);
    });
  }

  #keep(socket: Socket): Socket {
    this.#sockets.add(socket);
    // Either side may leave at any time: that is what the gate is for.
    socket.on('error', () => undefined);
    socket.once('close', () => this.#sockets.delete(socket));
    return socket;
  }

  /** Answers under the panel's name with a certificate that the browser has no reason to trust. */
  async #deceive(socket: Socket): Promise<void> {
    const made = await generate([{ name: 'commonName', value: 'botzverse.com' }], { keyType: 'ec' });
    const secureContext = createSecureContext({ key: made.private, cert: made.cert });
    const secure = new TLSSocket(socket, { isServer: true, secureContext });
    secure.on('error', () => {
      this.refusedCertificates += 1;
    });
  }
}
