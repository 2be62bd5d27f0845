package kith.people;

import java.io.IOException;
import kith.access.NotFound;
import kith.access.Viewer;
import kith.files.Pictures;
import kith.files.Portrayed;
import kith.files.Portrayed.PersonPortrayed;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The pictures of people; whoever has none is shown by initials. */
@Service
public class PersonPictures {

    private final People people;
    private final Pictures pictures;

    PersonPictures(People people, Pictures pictures) {
        this.people = people;
        this.pictures = pictures;
    }

    public byte[] png(PersonId person, Viewer viewer) {
        people.get(person, viewer);
        return pictures.png(portrayed(person)).orElseThrow(() -> new NotFound("a picture of user " + person));
    }

    /** Sets or replaces the picture; {@code false} for what is no picture. */
    @Transactional(rollbackFor = IOException.class)
    public boolean set(PersonId person, UploadedFile file, Viewer viewer) throws IOException {
        people.getForEdit(person, viewer);
        return pictures.replace(portrayed(person), file.name(), file.size(), file.content());
    }

    /** The same for one's own picture, which every agent may choose. */
    @Transactional(rollbackFor = IOException.class)
    public boolean setOwn(UploadedFile file, Viewer viewer) throws IOException {
        return pictures.replace(portrayed(viewer), file.name(), file.size(), file.content());
    }

    @Transactional
    public void removeOwn(Viewer viewer) {
        pictures.remove(portrayed(viewer));
    }

    @Transactional
    public void remove(PersonId person, Viewer viewer) {
        people.getForEdit(person, viewer);
        pictures.remove(portrayed(person));
    }

    private static Portrayed portrayed(Viewer viewer) {
        return new PersonPortrayed(viewer.agentId());
    }

    private static Portrayed portrayed(PersonId person) {
        return new PersonPortrayed(person.value());
    }
}
