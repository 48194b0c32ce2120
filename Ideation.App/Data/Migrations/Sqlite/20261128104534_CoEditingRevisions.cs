using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Ideation.App.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class CoEditingRevisions : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<long>(
                name: "UnrevisedAt",
                table: "Ideas",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "AnyoneCoEdits",
                table: "Campaigns",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.CreateIndex(
                name: "IX_Ideas_UnrevisedAt",
                table: "Ideas",
                column: "UnrevisedAt");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Ideas_UnrevisedAt",
                table: "Ideas");

            migrationBuilder.DropColumn(
                name: "UnrevisedAt",
                table: "Ideas");

            migrationBuilder.DropColumn(
                name: "AnyoneCoEdits",
                table: "Campaigns");
        }
    }
}
