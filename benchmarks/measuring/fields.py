"""Where the fields that everybody is asked for stand in a line, counted from 1."""

from typing import NamedTuple, Optional


class Fields(NamedTuple):
    """The positions in the lines of one kind of log."""

    #: The address, with a port behind its last colon where `has_port`.
    client: int
    has_port: bool
    user_agent: Optional[int]
    cipher: int
    protocol: int
    #: Where the line says whether the handshake succeeded; elsewhere a protocol says so.
    status: Optional[int]
    #: How many fields the longest lines have.
    count: int
    #: Whether a field may stand between double quotes, with blanks in it.
    has_quotes: bool

    @property
    def last(self) -> int:
        """The last position that anybody asks for."""
        return max(
            self.client, self.user_agent or 0, self.cipher, self.protocol, self.status or 0)


FIELDS = {
    "alb_access": Fields(4, True, 14, 15, 16, None, 34, True),
    "alb_connection": Fields(2, False, None, 6, 5, 11, 15, True),
    "nlb": Fields(6, True, None, 15, 16, None, 22, False),
    "classic": Fields(3, True, 13, 14, 15, None, 15, True),
}
