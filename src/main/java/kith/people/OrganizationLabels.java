package kith.people;

import java.util.List;
import kith.access.Viewer;
import kith.organizations.OrganizationId;
import kith.organizations.Organizations;
import kith.sql.Database;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The labels of organizations, the same ones that people carry. */
@Service
public class OrganizationLabels {

    private final Database db;
    private final Organizations organizations;
    private final LabelRepository labels;

    OrganizationLabels(Database db, Organizations organizations, LabelRepository labels) {
        this.db = db;
        this.organizations = organizations;
        this.labels = labels;
    }

    public List<Label> of(OrganizationId organization, Viewer viewer) {
        organizations.get(organization, viewer);
        return db.sql("""
                        select l.id, l.name
                        from organization_label ol
                        join label l on l.id = ol.label_id
                        where ol.organization_id = ?
                        order by lower(l.name)
                        """, organization.value()).query(Label.class).list();
    }

    /** Adds a label; {@code false} when no label can be called this. */
    @Transactional
    public boolean add(OrganizationId organization, String name, Viewer viewer) {
        organizations.requireEdit(organization, viewer);
        String label = TypedText.line(name);
        if (label.isEmpty() || label.length() > Label.LONGEST) {
            return false;
        }
        db.sql(
                        "insert into organization_label (organization_id, label_id) values (?, ?) on conflict do nothing",
                        organization.value(),
                        labels.findOrMake(label))
                .update();
        return true;
    }

    @Transactional
    public void remove(OrganizationId organization, long label, Viewer viewer) {
        organizations.requireEdit(organization, viewer);
        db.sql("delete from organization_label where organization_id = ? and label_id = ?", organization.value(), label)
                .update();
    }
}
