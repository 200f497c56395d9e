"""What several phases share: books, choosing a contact, cues, opinions, the log, and how it is compiled."""
