package org.bapassistant.channels.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * Who asks, as far as an address tells: never logged, never stored. Behind a proxy the address is
 * that of the proxy unless {@code server.forward-headers-strategy} says to believe its headers.
 *
 * @param key the address; of IPv6 the first 64 bits, since one computer has all addresses below
 *     them
 */
record Client(String key) {

  private static final int NETWORK_BYTES = 8;
  private static final int LONGEST = 64;

  static Client of(HttpServletRequest request) {
    return ofAddress(request.getRemoteAddr());
  }

  static Client ofAddress(String address) {
    // Only what has colons is parsed: anything else could be looked up as a name.
    if (address.indexOf(':') < 0) {
      return new Client(address.length() > LONGEST ? address.substring(0, LONGEST) : address);
    }
    try {
      InetAddress parsed = InetAddress.getByName(address.replaceAll("%.*|[\\[\\]]", ""));
      return new Client(
          parsed instanceof Inet6Address
              ? HexFormat.of().formatHex(Arrays.copyOf(parsed.getAddress(), NETWORK_BYTES))
              : parsed.getHostAddress());
    } catch (UnknownHostException e) {
      // All senders of what is no address share one limit.
      return new Client("unknown");
    }
  }
}
