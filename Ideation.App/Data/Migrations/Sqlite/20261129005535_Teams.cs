using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Ideation.App.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Teams : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "Hackathons",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Terms = table.Column<string>(type: "TEXT", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Hackathons", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Hackathons_Campaigns_Id",
                        column: x => x.Id,
                        principalTable: "Campaigns",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Teams",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Hackathon = table.Column<Guid>(type: "TEXT", nullable: false),
                    FormedBy = table.Column<Guid>(type: "TEXT", nullable: false),
                    FormedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    Sheet = table.Column<string>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    Pitch = table.Column<string>(type: "TEXT", nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    Submission = table.Column<string>(type: "TEXT", nullable: true),
                    Disqualification = table.Column<string>(type: "TEXT", nullable: true),
                    Captain = table.Column<Guid>(type: "TEXT", nullable: false),
                    Candidacies = table.Column<string>(type: "TEXT", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Teams", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Teams_Campaigns_Hackathon",
                        column: x => x.Hackathon,
                        principalTable: "Campaigns",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "TeamPlaces",
                columns: table => new
                {
                    Member = table.Column<Guid>(type: "TEXT", nullable: false),
                    Team = table.Column<Guid>(type: "TEXT", nullable: false),
                    Hackathon = table.Column<Guid>(type: "TEXT", nullable: false),
                    Since = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_TeamPlaces", x => new { x.Team, x.Member });
                    table.ForeignKey(
                        name: "FK_TeamPlaces_Members_Member",
                        column: x => x.Member,
                        principalTable: "Members",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_TeamPlaces_Teams_Team",
                        column: x => x.Team,
                        principalTable: "Teams",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_TeamPlaces_Hackathon_Member",
                table: "TeamPlaces",
                columns: new[] { "Hackathon", "Member" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_TeamPlaces_Member",
                table: "TeamPlaces",
                column: "Member");

            migrationBuilder.CreateIndex(
                name: "IX_Teams_Hackathon_Name",
                table: "Teams",
                columns: new[] { "Hackathon", "Name" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "Hackathons");

            migrationBuilder.DropTable(
                name: "TeamPlaces");

            migrationBuilder.DropTable(
                name: "Teams");
        }
    }
}
