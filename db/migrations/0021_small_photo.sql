-- A small JPEG of the photo for lists and cards, drawn when it is handed in; null for older ones until they are shown small for the first time.
ALTER TABLE photo ADD small_bytes $bytes$ NULL;
