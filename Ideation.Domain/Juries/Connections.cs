namespace Ideation.Domain.Juries;

/// <summary>
/// Which projects can be compared at all: two are in one group when a chain of panels links them. Scores of
/// different groups say nothing about each other. Union-find.
/// </summary>
public static class Connections
{
    /// <summary>Each panel is a set of projects that somebody saw together. Groups and their members are in rising order.</summary>
    public static IReadOnlyList<IReadOnlyList<int>> Among(IReadOnlyList<int> projects, IEnumerable<IEnumerable<int>> panels)
    {
        var parent = projects.ToDictionary(project => project);
        foreach (var panel in panels)
        {
            var first = -1;
            foreach (var project in panel)
            {
                var root = Root(parent, project);
                if (first < 0)
                    first = root;
                else
                    parent[root] = first = Root(parent, first);
            }
        }

        return [.. projects
            .GroupBy(project => Root(parent, project))
            .Select(group => (IReadOnlyList<int>)[.. group.Order()])
            .OrderBy(group => group[0])];
    }

    private static int Root(Dictionary<int, int> parent, int project)
    {
        while (parent[project] != project)
            project = parent[project] = parent[parent[project]];
        return project;
    }
}
