using Bunit;
using Ideation.App.Components.Ui;

namespace Ideation.Tests.Components.Ui;

public sealed class PeopleTests : PieceTests
{
    [Theory]
    [InlineData("Inès Moreau", "IM")]
    [InlineData("Jean-Baptiste Le Goff", "JG")]
    [InlineData("élodie", "É")]
    [InlineData("", "?")]
    public void A_face_shows_initials(string name, string initials) => Assert.Equal(initials, FaceOf.Initials(name));

    [Fact]
    public void A_face_says_its_name_to_who_cannot_see_it()
    {
        var face = Render<Face>(p => p.Add(c => c.Name, "Inès Moreau"));

        Assert.Equal("Inès Moreau", face.Find(".sr-only").TextContent);
        Assert.Equal("Inès Moreau", face.Find(".face").GetAttribute("title"));
    }

    [Fact]
    public void A_name_that_stands_beside_the_face_is_not_said_twice()
    {
        var face = Render<Face>(p => p.Add(c => c.Name, "Inès Moreau").Add(c => c.Beside, true));

        Assert.Empty(face.FindAll(".sr-only"));
    }

    [Fact]
    public void The_same_person_has_the_same_colour_everywhere() =>
        Assert.Equal(FaceOf.Colour("Karim Benali"), FaceOf.Colour(new string("Karim Benali".ToCharArray())));

    [Fact]
    public void People_wear_all_the_colours_there_are()
    {
        var worn = Enumerable.Range(0, 200).Select(i => FaceOf.Colour($"Prénom{i} Nom{i * 7}")).Distinct();

        Assert.Equal(8, worn.Count());
    }

    [Fact]
    public void Many_people_are_a_few_faces_and_a_number()
    {
        var faces = Render<Faces>(p => p.Add(c => c.Names, ["A B", "C D", "E F", "G H", "I J"]).Add(c => c.Max, 3).Add(c => c.Total, 12));

        Assert.Equal(4, faces.FindAll(".face").Count);
        Assert.Contains("et 9 autres personnes", faces.Markup);
    }

    [Theory]
    [InlineData(1, "Inès est ici")]
    [InlineData(2, "Inès et Karim sont ici")]
    [InlineData(3, "Inès, Karim et 1 autre sont ici")]
    [InlineData(5, "Inès, Karim et 3 autres sont ici")]
    public void Presence_says_two_names_and_then_a_number(int here, string said)
    {
        string[] names = ["Inès", "Karim", "Maëlle"];

        var presence = Render<Presence>(p => p.Add(c => c.Names, names.Take(here).ToList()).Add(c => c.Total, here));

        Assert.EndsWith(said, presence.Find(".presence > span:last-child").TextContent);
    }
}
