import SaysoText
import Testing

@testable import SaysoPolicy

/// Hosts that nobody outside can reach.
@Suite struct HostTests {
  @Test(arguments: [
    "localhost", "wiki", "intra-net", "printer.local", "a.b.internal", "wiki.corp", "nas.lan", "router.home.arpa",
    "x.localhost",
    "srv.intranet", "10.0.0.7", "127.0.0.1", "192.168.1.1", "172.16.0.1", "172.31.255.255", "169.254.169.254",
    "100.64.0.1",
    "0.0.0.0", "[::1]", "[::]", "[fc00::1]", "[fd12:3456::7]", "[fe80::1%25eth0]", "[::ffff:10.0.0.1]",
    "[::ffff:7f00:1]",
    "[0:0:0:0:0:0:0:1]",
  ]) func isPrivate(_ host: String) { #expect(PrivateHost.matches(DomainName(host))) }

  @Test(arguments: [
    "example.com", "local.example", "corp.example.com", "8.8.8.8", "172.32.0.1", "100.128.0.1", "192.169.0.1",
    "11.0.0.1",
    "[2001:db8::1]", "[::ffff:8.8.8.8]", "[", "[]", "[:::]", "[1:2:3:4:5:6:7:8:9]", "", ".", "url_removed",
    "1.2.3",
    "[::1.2.3]", "[fffff::]", "[::ffff:999.1.1.1]",
  ]) func isPublic(_ host: String) { #expect(!PrivateHost.matches(DomainName(host))) }
}
