"""Whether a cluster may be told the policy, which is a secret."""

import ipaddress
from urllib.parse import urlsplit

from byte_ranges import Refused

# A secret is drawn, not thought up: 32 hexadecimal digits are 128 bits.
SHORTEST_SECRET = 32


def is_loopback(host):
    if host == "localhost":
        return True
    try:
        return ipaddress.ip_address(host.strip("[]")).is_loopback
    except ValueError:
        return False


def stays_here(configuration):
    """Master and driver have addresses that no other machine reaches."""
    master = configuration.get("spark.master", "") or ""
    hosts = [configuration.get("spark.driver.host", "") or "", configuration.get("spark.driver.bindAddress", "") or ""]
    if not all(is_loopback(host) for host in hosts):
        return False
    if master == "local" or master.startswith("local["):
        return True
    addresses = master.removeprefix("spark://").split(",") if master.startswith("spark://") else []
    return bool(addresses) and all(is_loopback(urlsplit("//" + address).hostname or "") for address in addresses)


def is_on(configuration, key):
    return (configuration.get(key, "false") or "").lower() == "true"


def check_guard(configuration):
    """Throws when others could ask the driver for the policy, or read it on its way."""
    if is_on(configuration, "spark.authenticate"):
        secret = configuration.get("spark.authenticate.secret", None)
        if secret is not None and (len(secret) < SHORTEST_SECRET or len(set(secret)) < 8):
            raise Refused("spark.authenticate.secret can be guessed: draw one, such as with `openssl rand -hex 32`.")
        encrypts = ("spark.network.crypto.enabled", "spark.ssl.rpc.enabled")
        if not stays_here(configuration) and not any(is_on(configuration, key) for key in encrypts):
            raise Refused("The policy would go over the network in the clear: set spark.network.crypto.enabled to true.")
        return
    if not stays_here(configuration):
        raise Refused(
            "The policy is a secret, and anyone could ask this cluster for it: set spark.authenticate to true with a "
            "random spark.authenticate.secret, or keep spark.master, spark.driver.host and spark.driver.bindAddress on "
            "127.0.0.1.")
