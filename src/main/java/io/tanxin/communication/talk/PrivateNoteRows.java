package io.tanxin.communication.talk;

import org.springframework.data.repository.ListCrudRepository;

interface PrivateNoteRows extends ListCrudRepository<PrivateNote, NoteId> {}
