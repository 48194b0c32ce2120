// What somebody pasted or dropped. Words that came with a picture are what they meant: a copied table carries a picture of itself.
const kinds = /^image\/|^application\/pdf$/;

/** The pictures and documents that can be joined; none when there are words beside them. */
export function filesIn(data) {
    const files = [...data?.files ?? []].filter(file => kinds.test(file.type));
    return files.length > 0 && !data.types.includes("text/plain") ? files : [];
}
